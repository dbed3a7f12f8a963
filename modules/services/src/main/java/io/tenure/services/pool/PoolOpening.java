package io.tenure.services.pool;

import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of taking a pool over: what each line brings, and what is made of counts that do not agree. */
final class PoolOpening {

    private static final List<Brought.What> TOLD = List.of(Brought.What.APPLIED, Brought.What.PENDING, Brought.What.PARTIAL,
            Brought.What.EXTENDED);

    private final PoolBook book;
    private final String pool;
    private final LocalDate today;
    private final Map<Brought.What, Integer> told = new EnumMap<>(Brought.What.class);
    private final Set<Long> seen = new HashSet<>();

    PoolOpening(PoolBook book, String pool, LocalDate today) {
        this.book = book;
        this.pool = pool;
        this.today = today;
    }

    /** @param machine the machine of the line, or null */
    void bring(Brought line, Listed machine) {
        Purchase.requireRange("count", line.number(), 0);
        if (line.isOnlyCount()) {
            told.merge(line.what(), Check.present("count", line.count()), Integer::sum);
            return;
        }
        switch (line.what()) {
            case APPLIED, PENDING -> bringMachine(line, machine);
            case PARTIAL -> many(line, PoolAccount.PARTIAL, days(line, 1));
            case EXPIRED -> many(line, PoolAccount.EXPIRED, 0);
            case OTHER -> many(line, PoolAccount.OTHER, line.daysLeft() == null ? PoolLicense.LIFE : days(line, 0));
            case MAX, UNUSED, EXTENDED -> throw new IllegalStateException("a count: " + line);
        }
    }

    private void bringMachine(Brought line, Listed machine) {
        if (!seen.add(machine.machine())) {
            throw Refusal.of("machine", PoolRefusal.ALREADY_INSTALLED, machine.number());
        }
        boolean pending = line.what() == Brought.What.PENDING;
        int extended = line.extended() == null || pending ? 0 : line.extended();
        Purchase.requireRange("extended", extended, 0);
        book.bring(machine.machine(), machine.group(), pending, pending && line.daysLeft() == null ? PoolLicense.LIFE
                : days(line, 1), extended, Boolean.TRUE.equals(line.autoExtend()));
    }

    private int days(Brought line, int least) {
        long days = line.daysLeft() != null ? line.daysLeft()
                : ChronoUnit.DAYS.between(today, Check.present("daysLeft", line.expiresOn()));
        if (days < least || days > PoolLicense.LIFE) {
            throw Refusal.of(line.daysLeft() != null ? "daysLeft" : "expiresOn", PoolRefusal.DAYS_OUT_OF_RANGE, days);
        }
        return (int) days;
    }

    private void many(Brought line, PoolAccount account, int days) {
        for (int one = 0; one < line.number(); one++) {
            book.bring(account, days);
        }
    }

    /**
     * What was told against what was found. Licenses that nobody can show count as Other.
     *
     * @throws Refusal {@code POOL_OVERDRAWN} when more are in use than were purchased
     */
    List<Reconciled> reconcile() {
        List<Reconciled> all = new ArrayList<>();
        PoolCounts found = book.counts();
        TOLD.forEach(what -> all.add(reconcile(what, found(found, what))));
        int known = book.counts().max();
        Integer unusedTold = told.get(Brought.What.UNUSED);
        int max = told.getOrDefault(Brought.What.MAX, known + (unusedTold == null ? 0 : unusedTold));
        if (max < known) {
            throw Refusal.of("count", PoolRefusal.POOL_OVERDRAWN, known, max);
        }
        int rest = max - known;
        int unused = unusedTold == null ? rest : Math.min(rest, unusedTold);
        book.bringUnused(unused);
        other(rest - unused);
        all.add(new Reconciled(pool, Brought.What.UNUSED, unusedTold, rest, rest - unused));
        all.add(new Reconciled(pool, Brought.What.MAX, told.get(Brought.What.MAX), max, 0));
        return all;
    }

    private Reconciled reconcile(Brought.What what, int found) {
        Integer said = told.get(what);
        int missing = said == null ? 0 : Math.max(0, said - found);
        other(missing);
        return new Reconciled(pool, what, said, found, missing);
    }

    private void other(int number) {
        for (int one = 0; one < number; one++) {
            book.bring(PoolAccount.OTHER, PoolLicense.LIFE);
        }
    }

    private static int found(PoolCounts counts, Brought.What what) {
        return switch (what) {
            case APPLIED -> counts.applied();
            case PENDING -> counts.pendingInstalls();
            case PARTIAL -> counts.partial();
            case EXTENDED -> counts.extended();
            case EXPIRED -> counts.expired();
            case OTHER -> counts.other();
            case UNUSED -> counts.unused();
            case MAX -> counts.max();
        };
    }
}
