package io.tenure.keystorage.key;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Words to build licenses and stored keys with: a commercial server license of 100 units unless said otherwise. */
final class GivenLicense {

    private KeyType keyType = KeyType.SERVER;
    private LicenseType type = LicenseType.COMMERCIAL;
    private LicenseState state = LicenseState.ISSUED;
    private Integer termDays;
    private LocalDate expiresOn;
    private LocalDate firstActivatedOn;
    private LocalDate blockedOn;
    private boolean autoRenew;

    static GivenLicense license() {
        return new GivenLicense();
    }

    GivenLicense forDevices() {
        keyType = KeyType.DEVICE;
        return this;
    }

    GivenLicense subscription() {
        type = LicenseType.SUBSCRIPTION;
        return this;
    }

    GivenLicense expiring(String day) {
        expiresOn = LocalDate.parse(day);
        return this;
    }

    GivenLicense term(int days, String begun) {
        termDays = days;
        firstActivatedOn = begun == null ? null : LocalDate.parse(begun);
        return this;
    }

    GivenLicense blocked(String day) {
        blockedOn = LocalDate.parse(day);
        return this;
    }

    GivenLicense renewing() {
        autoRenew = true;
        return this;
    }

    GivenLicense in(LicenseState now) {
        state = now;
        return this;
    }

    License now() {
        return new License("SERIAL", keyType, type, Edition.STANDARD, 100, termDays, expiresOn, firstActivatedOn,
                blockedOn, null, autoRenew, false, "Endpoint Security", null, List.of(), null, null, state, true);
    }

    /** In storage, from the subscription given or from none. */
    StoredKey stored(String subscription) {
        Instant issued = LocalDate.of(2025, 1, 15).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new StoredKey(1, now(), Form.CODE, false, subscription, issued, issued, "m.kern", 0);
    }
}
