package io.tenure.keystorage.key;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.authority.keyfile.KeyFileReader;
import io.tenure.authority.keyfile.KeyFileRefusal;
import io.tenure.authority.keyfile.KeyFiles;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.license.TrialRefusal;
import io.tenure.authority.remote.VendorKeys;
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
import java.util.Objects;
import java.util.Optional;

/** Use case: an administrator adds a key to storage by activation code or by key file (domain.md 000.2-3). */
@Stateless
public class AddKey {

    private static final String CODE = "activationCode";
    private static final String FILE = "keyFile";
    private static final int MOST_CHARACTERS = 80;

    @Inject
    private VendorPort vendor;

    @Inject
    private KeyFiles files;

    @Inject
    private VendorKeys vendorKeys;

    @Inject
    private CodeVault vault;

    @Inject
    private LicenseBook book;

    @Inject
    private KeyStorage storage;

    @Inject
    private KeyTrail trail;

    /**
     * One of the two.
     *
     * @param activationCode in any spelling
     * @param keyFile        the whole text of a key file
     */
    public record Request(String activationCode, String keyFile) {

        public static Request byCode(String activationCode) {
            return new Request(activationCode, null);
        }

        public static Request byFile(String keyFile) {
            return new Request(null, keyFile);
        }
    }

    /**
     * Refuses none or both ({@code CODE_OR_FILE}), and {@code ALREADY_STORED} unless it is a newer key of the one that is
     * stored: then that one goes on, but for a trial ({@code TRIAL_ONLY_ONCE}). Of a code: one that is none
     * ({@code MALFORMED}, without a call), and what the authority refuses ({@link CodeRefusal}). Of a key file: what
     * {@link KeyFileRefusal} names. A blocked or expired key is taken: its state says what it is good for. The database's
     * transaction has not begun while the authority is asked.
     */
    @Allowed(Role.ADMINISTRATOR)
    public StoredKey add(Request asked) {
        String code = Check.optional(CODE, asked.activationCode(), MOST_CHARACTERS);
        if ((code == null) == (asked.keyFile() == null)) {
            throw new Refusal(KeyRefusal.CODE_OR_FILE);
        }
        return code == null ? addFile(asked.keyFile()) : addCode(code);
    }

    private StoredKey addCode(String typed) {
        ActivationCode code = ActivationCode.parse(typed)
                .orElseThrow(() -> Refusal.of(CODE, CommonRefusal.MALFORMED, CODE, typed));
        Told<License> told = vendor.lookUp(code);
        if (!told.succeeded()) {
            throw Refusal.of(CODE, CodeRefusal.of(told.error()).code());
        }
        return store(told.value(), code, null);
    }

    private StoredKey addFile(String text) {
        KeyFileReader.Reading reading = files.read(text);
        if (reading.reason() == KeyFileRefusal.KEY_FILE_UNKNOWN_KEY && vendorKeys.learnNew()) {
            reading = files.read(text);
        }
        if (reading.reason() != null) {
            throw Refusal.of(FILE, reading.reason());
        }
        return store(reading.license(), null, vault.encrypt(text.strip()));
    }

    private StoredKey store(License license, ActivationCode code, byte[] file) {
        Optional<StoredKey> before = storage.find(license.serial());
        if (before.filter(key -> key.license().trialEndsBefore(license.expiresOn())).isPresent()) {
            throw Refusal.of(file == null ? CODE : FILE, TrialRefusal.TRIAL_ONLY_ONCE, license.serial());
        }
        book.record(license, code);
        if (before.isPresent()) {
            return renewed(before.get(), file);
        }
        storage.add(license.serial(), file);
        StoredKey key = storage.get(license.serial());
        trail.record("KEY_ADDED", key, null, Facts.NONE, KeyTrail.facts(key));
        return key;
    }

    /** A newer key of one that is stored takes its place; the same one does not. */
    private StoredKey renewed(StoredKey before, byte[] file) {
        StoredKey after = storage.get(before.serial());
        if (Objects.equals(before.license().expiresOn(), after.license().expiresOn())) {
            throw Refusal.of(file == null ? CODE : FILE, KeyRefusal.ALREADY_STORED, before.serial());
        }
        if (file != null) {
            storage.replaceFile(after, file);
        }
        trail.record("KEY_EDITED", after, null, KeyTrail.end(before), KeyTrail.end(after));
        return storage.get(before.serial());
    }
}
