package io.tenure.activation.device;

import io.tenure.activation.machine.MachineView;
import io.tenure.authority.code.ActivationCode;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Use case of the clock: every night at 00:00 UTC each code that waits is held against the authority and its machine, so
 * that somebody can mend it before its time comes. A code that was saved unchecked becomes a known one here.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckReserves implements DueWork {

    private static final int BATCH = 100;

    @Inject
    private DueReserves reserves;

    @Inject
    private ReserveChange change;

    @Inject
    private CodeLookUp codes;

    @Override
    public String name() {
        return "check-reserve-codes";
    }

    /** After everything that the same night brings. */
    @Override
    public int rank() {
        return 900;
    }

    @Override
    public NextDue nextDue() {
        return ReserveStore.Due.CHECK.next();
    }

    @Override
    public int runBatch(Instant moment) {
        List<Long> due = reserves.due(ReserveStore.Due.CHECK, moment, BATCH);
        due.forEach(id -> reserves.machine(id).ifPresent(this::check));
        return due.size();
    }

    private void check(MachineView machine) {
        Optional<ActivationCode> code = change.code(machine.id());
        code.ifPresent(known -> change.checked(machine.id(), known, codes.find(known, machine)));
    }
}
