package io.tenure.activation.device;

import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.authority.vendor.CodeRefusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Use case: a code is saved on a machine as its reserve (domain.md 001.1-3). Refused on what is known now; what can change
 * until the takeover is only warned of. Saved as unchecked when the authority cannot be reached (rulings.md 21).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaveReserveCode {

    private static final String CODE = "activationCode";

    @Inject
    private MachineQueries machines;

    @Inject
    private TypedCode typed;

    @Inject
    private ReserveChange change;

    /**
     * @param activationCode in any spelling
     * @param replace        whether a reserve code that is there may go
     * @param version        the version of the machine that the caller read, or null
     * @param address        the caller's network address, or null
     */
    public record Request(String machine, String activationCode, boolean replace, Integer version, String address) {
    }

    /** Refuses what {@link DeviceRefusal} names, and a {@link CodeRefusal}. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public ReserveView save(Request asked) {
        MachineView machine = machines.machine(asked.machine());
        ActivateLicense.requireNoSvm(machine);
        String code = Check.text(CODE, asked.activationCode(), TypedCode.MOST_CHARACTERS);
        return typed.with(machine, code, asked.address(), CODE, known -> change.save(machine.number(), known.code(),
                known.found().license(), asked.replace(), asked.version()));
    }
}
