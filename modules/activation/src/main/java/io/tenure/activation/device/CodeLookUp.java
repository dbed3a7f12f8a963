package io.tenure.activation.device;

import io.tenure.activation.machine.MachineView;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorPort;
import io.tenure.kernel.RefusalCode;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Asks the authority which license a code is for. A code of another customer's subscription is answered like one that
 * nobody knows (rulings.md 22). For callers without transaction: the authority may be far away.
 */
@Dependent
class CodeLookUp {

    @Inject
    private VendorPort vendor;

    @Inject
    private Instance<CodeOwners> owners;

    /**
     * One of the two.
     *
     * @param refusal a {@link CodeRefusal}
     */
    record Found(License license, RefusalCode refusal) {

        /** Whether the authority could not say: nothing is known of the code. */
        boolean unanswered() {
            return refusal instanceof CodeRefusal code && switch (code) {
                case NO_CONNECTION, TIMED_OUT, TLS_FAILED, TOKEN_REFUSED, VENDOR_BUSY, INVALID_ANSWER, GENERAL_ERROR,
                        CONTRACT_TERMINATED -> true;
                case CODE_NOT_FOUND, CODE_BLOCKED, CODE_EXPIRED, CODE_SUSPENDED, DEVICE_LIMIT -> false;
            };
        }
    }

    Found find(ActivationCode code, MachineView machine) {
        Told<License> told = vendor.lookUp(code);
        if (!told.succeeded()) {
            return new Found(null, CodeRefusal.of(told.error()).code());
        }
        boolean foreign = machine.customerId() != null && sold(told.value().serial())
                .filter(sold -> sold.customerId() != machine.customerId()).isPresent();
        return foreign ? new Found(null, CodeRefusal.CODE_NOT_FOUND) : new Found(told.value(), null);
    }

    Optional<CodeOwners.Sold> sold(String serial) {
        return owners.isResolvable() ? owners.get().sold(serial) : Optional.empty();
    }
}
