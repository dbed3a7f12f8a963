package io.tenure.activation.device;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.key.OfferRefusal;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.Activation;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorPort;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Activates a code for a machine: verifies it fully, takes a unit at the authority, and puts the license in use (domain.md
 * 001.5-7). Whatever is refused before the authority is asked takes no unit, and a unit that turns out useless is given
 * back. For callers without transaction.
 */
@Dependent
class LicenseActivation {

    @Inject
    private CodeLookUp codes;

    @Inject
    private VendorPort vendor;

    @Inject
    private InstallLicense installation;

    @Inject
    private Clock clock;

    /** @throws Refusal a {@link CodeRefusal}, a {@link DeviceRefusal}, or what the keys of the machine refuse */
    MachineView activate(MachineView machine, ActivationCode code, CoverageSource source) {
        return activate(machine, code, codes.find(code, machine), source);
    }

    /** The same for a code that was looked up already. */
    MachineView activate(MachineView machine, ActivationCode code, CodeLookUp.Found found, CoverageSource source) {
        if (found.license() == null) {
            throw new Refusal(found.refusal());
        }
        LocalDate today = LocalDate.now(clock);
        requireFit(machine, found.license(), today);
        Told<Activation> told = vendor.activate(code, machine.number(), today);
        if (!told.succeeded()) {
            throw CodeRefusal.of(told.error());
        }
        License license = told.value().license();
        try {
            return installation.install(machine.id(), license, code, source);
        } catch (Refusal refused) {
            if (refused.code() != OfferRefusal.ALREADY_ADDED) {
                vendor.release(license.serial(), machine.number());
            }
            throw refused;
        }
    }

    /** A key file has no authority to be asked: its license is put in use as it is. */
    MachineView install(MachineView machine, License license) {
        requireFit(machine, license, LocalDate.now(clock));
        return installation.install(machine.id(), license, null, CoverageSource.KEY);
    }

    private void requireFit(MachineView machine, License license, LocalDate today) {
        Optional<RefusalCode> refusal = LicenseFit.of(machine).refusal(license, today);
        if (refusal.isPresent()) {
            throw new Refusal(refusal.get());
        }
        installation.offered(machine, license).ifPresent(refused -> {
            throw refused;
        });
    }
}
