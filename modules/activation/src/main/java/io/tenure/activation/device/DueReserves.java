package io.tenure.activation.device;

import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The reads of what falls due with reserve codes, for work without transaction. */
@Stateless
@Internal
public class DueReserves {

    @Inject
    private ReserveStore reserves;

    @Inject
    private MachineHold hold;

    public List<Long> due(ReserveStore.Due what, Instant moment, int most) {
        return reserves.due(what, moment, most);
    }

    public Optional<MachineView> machine(long id) {
        return hold.find(id);
    }
}
