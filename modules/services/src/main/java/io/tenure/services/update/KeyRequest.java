package io.tenure.services.update;

import io.tenure.activation.takeover.Renewal;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorPort;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks the license authority for a newer key of an installation and installs it (domain.md 004.3). For callers without
 * transaction: the authority may be far away. A key that was installed when the rest was cut off is simply there with the
 * next request.
 */
@Dependent
class KeyRequest {

    @Inject
    private VendorPort vendor;

    @Inject
    private Renewal renewal;

    @Inject
    private UpdateSteps steps;

    /** The license server could not be reached a moment ago, so it is not asked. */
    UpdateResult unreached(Installation installation) {
        steps.answered(installation, UpdateResult.NO_CONNECTION, installation.expiresOn(), false);
        return UpdateResult.NO_CONNECTION;
    }

    UpdateResult ask(Installation installation, boolean byHand) {
        Told<Optional<License>> told = vendor.replacement(installation.license().serial());
        UpdateResult result = UpdateResult.of(told, installation.license());
        LocalDate expires = installation.expiresOn();
        if (result == UpdateResult.SUCCESS) {
            License newer = told.value().orElseThrow();
            renewal.install(newer);
            expires = newer.expiresOn();
        }
        steps.answered(installation, result, expires, byHand);
        return result;
    }
}
