package io.tenure.keystorage.key;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorPort;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: an administrator adds a key to storage by activation code (domain.md 000.2-3). */
@Stateless
public class AddKey {

    private static final String CODE = "activationCode";
    private static final int MOST_CHARACTERS = 80;

    @Inject
    private VendorPort vendor;

    @Inject
    private LicenseBook book;

    @Inject
    private KeyStorage storage;

    @Inject
    private KeyTrail trail;

    /** @param activationCode in any spelling */
    public record Request(String activationCode) {
    }

    /**
     * Refuses a code that is none ({@code MALFORMED}, without a call), one that no license of the authority has
     * ({@code CODE_NOT_FOUND}), {@code NO_CONNECTION}, and {@code ALREADY_STORED}. A blocked or expired key is taken: its
     * state says what it is good for. The database's transaction has not begun while the authority is asked.
     */
    @Allowed(Role.ADMINISTRATOR)
    public StoredKey add(Request asked) {
        String typed = Check.text(CODE, asked.activationCode(), MOST_CHARACTERS);
        ActivationCode code = ActivationCode.parse(typed)
                .orElseThrow(() -> Refusal.of(CODE, CommonRefusal.MALFORMED, CODE, typed));
        Told<License> told = vendor.lookUp(code);
        if (!told.succeeded()) {
            throw CodeRefusal.of(told.error());
        }
        book.record(told.value(), code);
        return store(told.value().serial());
    }

    private StoredKey store(String serial) {
        if (storage.find(serial).isPresent()) {
            throw Refusal.of(CODE, KeyRefusal.ALREADY_STORED, serial);
        }
        storage.add(serial, null);
        StoredKey key = storage.get(serial);
        trail.record("KEY_ADDED", key, null, Facts.NONE, KeyTrail.facts(key));
        return key;
    }
}
