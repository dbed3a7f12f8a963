package io.tenure.services.pool;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.EndedBy;
import io.tenure.activation.coverage.LicenseFacts;
import io.tenure.activation.coverage.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What covered one machine in one pool and is over: read from the ledger, which has all of it. A license that took over
 * began on the day on which the one before it was used up, whenever that was posted; one that was taken off covered the
 * machine up to the day before.
 */
final class PoolPast {

    private final List<Tenure> tenures = new ArrayList<>();
    private AppliedPosting inUse;
    private LocalDate since;
    private LocalDate usedUpOn;

    private PoolPast() {
    }

    /** @param postings of the account APPLIED, in their order */
    static List<Tenure> of(List<AppliedPosting> postings) {
        PoolPast past = new PoolPast();
        postings.forEach(past::take);
        return past.tenures;
    }

    /**
     * The past of a machine that is in the pool no more. Of a license that was used up already when the machine left,
     * nothing is left from today on: the ledger does not know the day.
     */
    static List<Tenure> ofGone(List<AppliedPosting> postings, LocalDate today) {
        List<Tenure> tenures = of(postings);
        Tenure last = tenures.isEmpty() ? null : tenures.get(tenures.size() - 1);
        if (last != null && last.how() == EndedBy.EXPIRED) {
            tenures.add(new Tenure(null, last.license(), today, today.minusDays(1), EndedBy.REMOVED, last.source()));
        }
        return tenures;
    }

    private void take(AppliedPosting posting) {
        if (posting.comes()) {
            inUse = posting;
            since = follows(posting.kind()) ? usedUpOn : posting.on();
            return;
        }
        boolean usedUp = posting.kind() == PostingKind.EXPIRED;
        usedUpOn = since.plusDays(inUse.days());
        LocalDate end = usedUp ? usedUpOn : posting.on();
        tenures.add(new Tenure(null, LicenseFacts.ofPool(inUse.pool(), inUse.license(), usedUpOn.minusDays(1)), since,
                end.minusDays(1), usedUp ? EndedBy.EXPIRED : EndedBy.REMOVED, source(inUse.kind())));
        inUse = null;
    }

    private static boolean follows(PostingKind kind) {
        return kind == PostingKind.STARTED || kind == PostingKind.AUTO_EXTENDED;
    }

    private static CoverageSource source(PostingKind kind) {
        return kind == PostingKind.AUTO_EXTENDED ? CoverageSource.AUTO_EXTEND : CoverageSource.POOL;
    }
}
