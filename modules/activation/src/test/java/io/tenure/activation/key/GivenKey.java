package io.tenure.activation.key;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;

/** Words for keys. A key is commercial, standard, issued, and ends on the day given or never. */
final class GivenKey {

    private GivenKey() {
    }

    static KeyFacts server(String serial, String expiresOn) {
        return key(serial, KeyType.SERVER, expiresOn);
    }

    static KeyFacts desktop(String serial, String expiresOn) {
        return key(serial, KeyType.DESKTOP, expiresOn);
    }

    static KeyFacts key(String serial, KeyType type, String expiresOn) {
        return new KeyFacts(serial, type, LicenseType.COMMERCIAL, Edition.STANDARD,
                expiresOn == null ? null : LocalDate.parse(expiresOn), null, LicenseState.ISSUED);
    }

    static KeyFacts of(LicenseType type, KeyFacts key) {
        return new KeyFacts(key.serial(), key.keyType(), type, key.edition(), key.expiresOn(), key.blockedOn(),
                key.state());
    }

    static KeyFacts enterprise(KeyFacts key) {
        return new KeyFacts(key.serial(), key.keyType(), key.licenseType(), Edition.ENTERPRISE, key.expiresOn(),
                key.blockedOn(), key.state());
    }

    static KeyFacts blocked(String day, KeyFacts key) {
        return new KeyFacts(key.serial(), key.keyType(), key.licenseType(), key.edition(), key.expiresOn(),
                LocalDate.parse(day), key.state());
    }

    static KeyFacts in(LicenseState state, KeyFacts key) {
        return new KeyFacts(key.serial(), key.keyType(), key.licenseType(), key.edition(), key.expiresOn(),
                key.blockedOn(), state);
    }

    static HeldKeys active(KeyFacts... keys) {
        HeldKeys held = HeldKeys.NONE;
        for (KeyFacts key : keys) {
            held = held.with(KeyRole.ACTIVE, key);
        }
        return held;
    }
}
