package io.tenure.activation.device;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: a reserve code is taken from a machine; it can be saved on another. */
@Stateless
public class RemoveReserveCode {

    @Inject
    private ReserveChange change;

    /** @param version the version of the machine that the caller read, or null */
    public record Request(String machine, String reason, Integer version) {
    }

    /** Refuses {@code NO_RESERVE_CODE}. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public ReserveView remove(Request asked) {
        return change.remove(asked.machine(), Check.optional("reason", asked.reason(), Check.REASON_LENGTH),
                asked.version());
    }
}
