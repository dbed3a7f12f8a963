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

/**
 * Use case of the clock: every night at 00:00 UTC each code that waits is held against the authority and its machine, so
 * that somebody can mend it before its time comes. A code that was saved unchecked becomes a known one here.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckReserves implements DueWork {

    private static final int BATCH = 500;

    @Inject
    private ReserveChecks checks;

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
        List<Waiting> due = checks.due(moment, BATCH);
        List<Checked> checked = due.stream().map(waiting -> new Checked(waiting, codes.find(waiting.code(), waiting.machine())))
                .toList();
        checks.news(checked).forEach(news -> change.checked(news.waiting().machine().id(), news.waiting().code(), news.found()));
        return due.size();
    }

    /** A code that waits on a machine. */
    record Waiting(MachineView machine, ReserveView reserve, ActivationCode code) {
    }

    /** What the authority says of it. */
    record Checked(Waiting waiting, CodeLookUp.Found found) {

        String serial() {
            return found.license() == null ? null : found.license().serial();
        }
    }
}
