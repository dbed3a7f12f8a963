package io.tenure.services.update;

import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads how installations are updated. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class UpdateQueries {

    /** The most sessions that are shown. */
    public static final int MOST = 200;

    @Inject
    private UpdateStore updates;

    @Inject
    private MachineQueries machines;

    @Inject
    private MachineHold hold;

    /** @throws Refusal {@code MACHINE_NOT_FOUND} */
    public Installation installation(String number) {
        return Installation.of(machines.machine(number), hold);
    }

    /** Off for a machine that was never asked about. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public UpdateView update(String number) {
        Installation installation = installation(number);
        return updates.find(installation.machine().id()).map(setting -> setting.view(installation.expiresOn()))
                .orElse(UpdateView.OFF);
    }

    /** The newest first, at most {@link #MOST}. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public List<UpdateSession> sessions(String number) {
        return updates.sessions(machines.machine(number).id(), MOST);
    }
}
