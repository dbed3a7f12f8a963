package io.tenure.activation.device;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.key.OfferRefusal;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.keyfile.KeyFileReader;
import io.tenure.authority.keyfile.KeyFiles;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.keystorage.key.KeyRefusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Use case: a customer or an administrator activates a machine with an activation code or a key file (rulings.md 18). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivateLicense {

    @Inject
    private MachineQueries machines;

    @Inject
    private TypedCode typed;

    @Inject
    private KeyFiles files;

    @Inject
    private LicenseActivation activation;

    /**
     * A code or a key file.
     *
     * @param activationCode in any spelling
     * @param keyFile        the whole text of a key file
     * @param version        the version of the machine that the caller read, or null
     * @param address        the caller's network address, or null
     */
    public record Request(String machine, String activationCode, String keyFile, Integer version, String address) {
    }

    /**
     * Refuses an SVM ({@code USE_ACTIVATION_TASK}), none or both ({@code CODE_OR_FILE}), what {@link TypedCode} and
     * {@link DeviceRefusal} name of codes, a {@link CodeRefusal}, of a key file what its reader names, and an
     * {@link OfferRefusal}; a stale version ({@code STALE}).
     */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public MachineView activate(Request asked) {
        MachineView machine = machines.machine(asked.machine());
        requireNoSvm(machine);
        if (asked.version() != null && asked.version() != machine.version()) {
            throw new Refusal(CommonRefusal.STALE);
        }
        String code = Check.optional("activationCode", asked.activationCode(), TypedCode.MOST_CHARACTERS);
        if ((code == null) == (asked.keyFile() == null)) {
            throw new Refusal(KeyRefusal.CODE_OR_FILE);
        }
        return code == null ? install(machine, asked.keyFile())
                : typed.with(machine, code, asked.address(), "activationCode", known ->
                        activation.activate(machine, known.code(), known.found(), CoverageSource.KEY));
    }

    private MachineView install(MachineView machine, String text) {
        KeyFileReader.Reading reading = files.read(text);
        if (reading.reason() != null) {
            throw Refusal.of("keyFile", reading.reason());
        }
        return activation.install(machine, reading.license());
    }

    static void requireNoSvm(MachineView machine) {
        if (machine.kind() == MachineKind.SVM) {
            throw new Refusal(DeviceRefusal.USE_ACTIVATION_TASK, machine.number());
        }
    }
}
