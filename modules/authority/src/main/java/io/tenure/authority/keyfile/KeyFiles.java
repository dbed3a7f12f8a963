package io.tenure.authority.keyfile;

import io.tenure.authority.license.License;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Signs key files, and reads those of the authorities known here. In the caller's transaction. */
@Dependent
public class KeyFiles {

    @Inject
    private SigningKeys keys;

    @Inject
    private Clock clock;

    /** The license as a key file, signed with the present key. */
    public String sign(License license) {
        return keys.current().sign(license, clock.instant());
    }

    /** The license in the text, or the reason why it is refused. */
    public KeyFileReader.Reading read(String text) {
        return new KeyFileReader(keys.trusted()).read(text);
    }
}
