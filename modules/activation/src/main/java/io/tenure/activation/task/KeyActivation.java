package io.tenure.activation.task;

import io.tenure.activation.takeover.Renewal;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.vendor.Activation;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorPort;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the authority before a key is put on machines: the first activation of a code begins its term, and a code that has
 * expired may have been renewed there (domain.md 000.26). Keys from files need nobody.
 */
@Dependent
public class KeyActivation {

    private static final Set<VendorError> LICENSE_SAYS_WHY = Set.of(VendorError.CODE_BLOCKED, VendorError.CODE_EXPIRED,
            VendorError.CODE_SUSPENDED);

    @Inject
    private VendorPort vendor;

    @Inject
    private Renewal renewal;

    @Inject
    private TaskStart starts;

    @Inject
    private Clock clock;

    /**
     * What came of it.
     *
     * @param error   why the authority did not, or empty when the key can be offered to machines
     * @param renewed whether the key had expired and the authority gave a newer one
     */
    public record Asked(Optional<VendorError> error, boolean renewed) {

        static final Asked NOBODY = new Asked(Optional.empty(), false);

        /** The code of the refusal on every machine, or null. */
        public String code() {
            return error.map(KeyActivation::code).orElse(null);
        }
    }

    public Asked activate(String serial) {
        LocalDate today = LocalDate.now(clock);
        Optional<TaskStart.Coded> coded = starts.coded(serial).filter(one -> one.code() != null);
        if (coded.isEmpty()) {
            return Asked.NOBODY;
        }
        License license = coded.get().license();
        if (!license.expired(today)) {
            return new Asked(activate(coded.get().code(), today), false);
        }
        if (license.blocked() || license.state() == LicenseState.CANCELED) {
            return Asked.NOBODY;
        }
        Renewal.Answer answer = renewal.ask(serial);
        return new Asked(answer.error(), answer.renewed());
    }

    private Optional<VendorError> activate(ActivationCode code, LocalDate today) {
        Told<Activation> told = vendor.activate(code, VendorPort.FLEET, today);
        if (told.succeeded()) {
            starts.record(told.value().license(), code);
        } else if (vendor.isRemote() && LICENSE_SAYS_WHY.contains(told.error())) {
            learn(code);
        }
        return Optional.ofNullable(told.error());
    }

    /** A vendor far away has blocked, paused or ended the license; the key shows so from now on. */
    private void learn(ActivationCode code) {
        Told<License> known = vendor.lookUp(code);
        if (known.succeeded()) {
            starts.record(known.value(), code);
        }
    }

    /** The code of a result: where a machine has a word for it, that one. */
    public static String code(VendorError error) {
        return switch (error) {
            case CODE_BLOCKED -> "BLOCKED_KEY";
            case CODE_EXPIRED -> "EXPIRED_KEY";
            case CODE_SUSPENDED -> "KEY_SUSPENDED";
            default -> error.name();
        };
    }
}
