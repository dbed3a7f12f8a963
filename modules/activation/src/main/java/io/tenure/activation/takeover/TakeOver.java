package io.tenure.activation.takeover;

import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Use case of the clock: on the day after a license's last day its additional keys take over, a chunk of machines in one
 * transaction of five statements. Licenses that begin a new period at the same moment have moved their end before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeOver implements DueWork {

    /** How many machines one transaction is about. */
    public static final int CHUNK = 1000;

    @Inject
    private TakeOverChunk chunks;

    @Inject
    private TakeOverMark mark;

    @Inject
    private Renewal renewal;

    @Inject
    private RenewalRecord records;

    @Override
    public String name() {
        return "take-over";
    }

    @Override
    public int rank() {
        return 200;
    }

    @Override
    public NextDue nextDue() {
        return LicenseBook.dayAfterNextEnd();
    }

    @Override
    public int runBatch(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        Optional<TakeOverMark.Place> place = mark.place(day).or(() -> begin(day));
        return place.map(at -> run(at, day)).orElse(0);
    }

    private Optional<TakeOverMark.Place> begin(LocalDate day) {
        return chunks.due(day).map(serial -> mark.begin(day, serial));
    }

    private int run(TakeOverMark.Place at, LocalDate day) {
        TakeOverChunk.Done done = chunks.promote(at.serial(), at.machine(), day, CHUNK);
        if (done.machines() > 0) {
            mark.passed(at, done.last());
            return done.machines();
        }
        mark.end();
        int reserves = chunks.reservesCome(at.serial(), day);
        if (reserves > 0) {
            return reserves;
        }
        return renewed(at.serial(), day) ? 1 : chunks.settle(at.serial());
    }

    /** Only for machines without additional key and reserve code, and only where a code was given: a key file cannot be asked about. */
    private boolean renewed(String serial, LocalDate day) {
        if (!chunks.asks(serial, day)) {
            return false;
        }
        Renewal.Answer answer = renewal.ask(serial);
        if (!answer.renewed()) {
            records.failed(serial, answer.error().map(Enum::name).orElse("NO_NEWER_KEY"));
        }
        return answer.renewed();
    }
}
