package io.tenure.activation.task;

import io.tenure.activation.takeover.Renewal;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.vendor.Activation;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorPort;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks the authority before a key is put on machines: the first activation of a code begins its term, and a code that has
 * expired may have been renewed there (domain.md 000.26). Keys from files need nobody.
 */
@Dependent
class KeyActivation {

    @Inject
    private VendorPort vendor;

    @Inject
    private Renewal renewal;

    @Inject
    private TaskStart starts;

    @Inject
    private Clock clock;

    /** @return why the authority did not, or empty when the key can be offered to machines */
    Optional<VendorError> activate(String serial) {
        LocalDate today = LocalDate.now(clock);
        Optional<TaskStart.Coded> coded = starts.coded(serial).filter(one -> one.code() != null);
        if (coded.isEmpty()) {
            return Optional.empty();
        }
        return coded.get().license().expired(today) ? renewal.ask(serial).error()
                : activate(coded.get().code(), today);
    }

    private Optional<VendorError> activate(ActivationCode code, LocalDate today) {
        Told<Activation> told = vendor.activate(code, VendorPort.FLEET, today);
        if (told.succeeded()) {
            starts.record(told.value().license(), code);
        }
        return Optional.ofNullable(told.error());
    }

    /** The code of a result: where a machine has a word for it, that one. */
    static String code(VendorError error) {
        return switch (error) {
            case CODE_BLOCKED -> "BLOCKED_KEY";
            case CODE_EXPIRED -> "EXPIRED_KEY";
            case CODE_SUSPENDED -> "KEY_SUSPENDED";
            default -> error.name();
        };
    }
}
