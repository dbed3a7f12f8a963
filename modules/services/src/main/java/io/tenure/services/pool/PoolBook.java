package io.tenure.services.pool;

import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules of a pool (domain.md seed 003): pure code that is told what there is and keeps what changes, to be written at
 * once. Each event is one transaction of the ledger.
 */
final class PoolBook {

    private final LocalDate today;
    private final Map<String, GroupUse> known = new HashMap<>();
    private final Map<String, GroupUse> changes = new TreeMap<>();
    private final Map<Long, Optional<Install>> installs = new LinkedHashMap<>();
    private final PoolLedger ledger;

    PoolBook(PoolLedger ledger, LocalDate today) {
        this.ledger = ledger;
        this.today = today;
    }

    /** What a group has at the beginning; a group nobody told of has no limit. */
    void knows(GroupUse group) {
        known.put(key(group.group()), group);
    }

    void purchase(int number) {
        ledger.begin();
        ledger.buy(PostingKind.PURCHASED, number);
    }

    /**
     * Keeps a license for a scheduled install: a partial one, or where none is free a full one (domain.md 003.4).
     *
     * @param partial the free partial license that was chosen, or null for a full one
     * @param free    how many partial ones were free
     * @throws Refusal {@code POOL_EMPTY}, {@code GROUP_LIMIT}
     */
    Install reserve(long machine, String group, PoolLicense partial, int free) {
        ledger.begin();
        PoolLicense kept = partial == null ? ledger.take(PoolAccount.PENDING_FULL)
                : partial.in(PoolAccount.PENDING_PARTIAL, partial.days());
        requireRoom(group);
        ledger.move(PostingKind.RESERVED, partial == null ? PoolAccount.UNUSED : PoolAccount.PARTIAL, kept, kept.days(), machine);
        return put(null, Install.pending(machine, group, kept, free));
    }

    /** A pending install was canceled or failed: its license goes back to where it came from. */
    void cancel(Install install) {
        ledger.begin();
        unreserve(install, PostingKind.CANCELED);
        drop(install);
    }

    private void unreserve(Install install, PostingKind kind) {
        if (install.license().account() == PoolAccount.PENDING_PARTIAL) {
            ledger.move(kind, PoolAccount.PENDING_PARTIAL, install.license().in(PoolAccount.PARTIAL, install.license().days()),
                    install.license().days(), install.machine());
        } else {
            ledger.free(kind, install.license().number(), PoolAccount.PENDING_FULL, install.machine());
        }
    }

    /** The machine's check-in: the license counts down from today (domain.md 003.1). */
    Install confirm(Install install) {
        ledger.begin();
        Install confirmed = install.confirmed(today);
        ledger.move(PostingKind.APPLIED, install.license().account(), confirmed.license(), confirmed.license().days(),
                install.machine());
        return put(install, confirmed);
    }

    /** The license goes back with the days it has left; extensions go back as full ones (domain.md 003.3). */
    void uninstall(Install install) {
        leave(install, PostingKind.UNINSTALLED);
    }

    /** The machine is gone: as if it had been uninstalled today (domain.md 003.8; 003 E7). */
    void recover(Install install) {
        leave(install, PostingKind.RECOVERED);
    }

    private void leave(Install install, PostingKind kind) {
        ledger.begin();
        switch (install.state()) {
            case PENDING -> unreserve(install, kind);
            case APPLIED -> takeOff(install, kind);
            case EXPIRED -> { }
        }
        install.extended().forEach(number -> ledger.free(PostingKind.RETURNED, number, PoolAccount.EXTENDED, install.machine()));
        drop(install);
    }

    /** A license without a day left is no partial one (domain.md 003 E8). */
    private void takeOff(Install install, PostingKind kind) {
        PoolLicense license = install.license();
        int left = license.daysLeft(today);
        ledger.move(left == 0 ? PostingKind.EXPIRED : kind, PoolAccount.APPLIED,
                license.in(left == 0 ? PoolAccount.EXPIRED : PoolAccount.PARTIAL, left), license.days(), install.machine());
    }

    /**
     * A further full license: it waits for the end of those before it; on a machine whose last one is over it starts today
     * (domain.md 003.5; rulings.md 27).
     *
     * @throws Refusal {@code POOL_EMPTY}, {@code GROUP_LIMIT}
     */
    Install extend(Install install) {
        ledger.begin();
        boolean over = install.state() == InstallState.EXPIRED;
        PoolLicense taken = over ? ledger.take(PoolAccount.APPLIED).applied(today) : ledger.take(PoolAccount.EXTENDED);
        requireRoom(install.group());
        ledger.move(PostingKind.EXTENDED, PoolAccount.UNUSED, taken, PoolLicense.LIFE, install.machine());
        return put(install, over ? install.with(taken, List.of()) : install.extendedBy(taken.number()));
    }

    /** The last extension goes back as a full license. @throws Refusal {@code NOTHING_RETURNABLE} */
    Install giveBack(Install install, String machine) {
        if (install.extended().isEmpty()) {
            throw Refusal.of("machines", PoolRefusal.NOTHING_RETURNABLE, machine);
        }
        ledger.begin();
        ledger.free(PostingKind.RETURNED, install.extended().get(install.extended().size() - 1), PoolAccount.EXTENDED,
                install.machine());
        return put(install, install.withoutLast());
    }

    /**
     * The day has come on which a license is used up: the next extension starts, else with auto extend a full license if
     * one is free, never a partial one; else nothing takes over (domain.md 003.2, 5, 7).
     */
    Install pass(Install install) {
        ledger.begin();
        PoolLicense over = install.license();
        LocalDate day = over.expiresOn();
        ledger.move(PostingKind.EXPIRED, PoolAccount.APPLIED, over.in(PoolAccount.EXPIRED, 0), over.days(), install.machine());
        if (!install.extended().isEmpty()) {
            PoolLicense next = PoolLicense.full(install.extended().get(0), PoolAccount.EXTENDED).applied(day);
            ledger.move(PostingKind.STARTED, PoolAccount.EXTENDED, next, PoolLicense.LIFE, install.machine());
            return put(install, install.with(next, install.extended().subList(1, install.extended().size())));
        }
        if (install.autoExtend() && ledger.counts().unused() > 0) {
            PoolLicense next = ledger.take(PoolAccount.APPLIED).applied(day);
            ledger.move(PostingKind.AUTO_EXTENDED, PoolAccount.UNUSED, next, PoolLicense.LIFE, install.machine());
            return put(install, install.with(next, List.of()));
        }
        return put(install, install.expired(day));
    }

    /** What a machine has is put aside as Other; the machine drops out, and its extensions go back (rulings.md 27). */
    void orphan(Install install) {
        ledger.begin();
        PoolLicense license = install.license();
        ledger.move(PostingKind.ORPHANED, license.account(), license.in(PoolAccount.OTHER, license.daysLeft(today)),
                license.days(), install.machine());
        install.extended().forEach(number -> ledger.free(PostingKind.RETURNED, number, PoolAccount.EXTENDED, install.machine()));
        drop(install);
    }

    /** A partial license is put aside as Other. */
    void orphan(PoolLicense partial) {
        ledger.begin();
        ledger.move(PostingKind.ORPHANED, PoolAccount.PARTIAL, partial.in(PoolAccount.OTHER, partial.days()), partial.days(), null);
    }

    /** An orphaned license goes back to the pool with its days: as partial one, or without a day left as expired. */
    void resolve(PoolLicense other) {
        ledger.begin();
        ledger.move(PostingKind.RESOLVED, PoolAccount.OTHER,
                other.in(other.days() == 0 ? PoolAccount.EXPIRED : PoolAccount.PARTIAL, other.days()), other.days(), null);
    }

    /** An orphaned license is given up: it counts as expired, and its days as written off. */
    void writeOff(PoolLicense other) {
        ledger.begin();
        ledger.move(PostingKind.WRITTEN_OFF, PoolAccount.OTHER, other.in(PoolAccount.EXPIRED, 0), other.days(), null);
    }

    /** Free full licenses of a pool that is taken over. */
    void bringUnused(int number) {
        if (number > 0) {
            ledger.begin();
            ledger.buy(PostingKind.IMPORTED, number);
        }
    }

    /** A license of a pool that is taken over, on no machine; what it lacks of 365 days was used up before. */
    void bring(PoolAccount account, int days) {
        ledger.begin();
        ledger.move(PostingKind.IMPORTED, PoolAccount.BOUGHT, ledger.number(account, days), PoolLicense.LIFE, null);
    }

    /** A machine of a pool that is taken over. @param days its license has left; @param extended how many wait behind it */
    Install bring(long machine, String group, boolean pending, int days, int extended, boolean autoExtend) {
        ledger.begin();
        PoolAccount account = !pending ? PoolAccount.APPLIED : days == PoolLicense.LIFE ? PoolAccount.PENDING_FULL
                : PoolAccount.PENDING_PARTIAL;
        PoolLicense numbered = ledger.number(account, days);
        PoolLicense license = pending ? numbered : numbered.applied(today);
        ledger.move(PostingKind.IMPORTED, PoolAccount.BOUGHT, license, PoolLicense.LIFE, machine);
        List<Integer> waiting = new ArrayList<>();
        for (int place = 0; place < extended; place++) {
            PoolLicense next = ledger.number(PoolAccount.EXTENDED, PoolLicense.LIFE);
            ledger.move(PostingKind.IMPORTED, PoolAccount.BOUGHT, next, PoolLicense.LIFE, machine);
            waiting.add(next.number());
        }
        Install brought = Install.pending(machine, group, license, Install.BROUGHT).extendingItself(autoExtend);
        return put(null, pending ? brought : brought.with(license, waiting));
    }

    private void requireRoom(String group) {
        GroupUse use = known.get(key(group));
        if (use != null && !use.allows(change(group).held() + 1)) {
            throw Refusal.of("group", PoolRefusal.GROUP_LIMIT, use.group(), use.allocated());
        }
    }

    private Install put(Install before, Install after) {
        changed(after.group(), before, after);
        installs.put(after.machine(), Optional.of(after));
        return after;
    }

    private void drop(Install install) {
        changed(install.group(), install, null);
        installs.put(install.machine(), Optional.empty());
    }

    private void changed(String group, Install before, Install after) {
        changes.put(key(group), change(group).changed(before, after));
    }

    private GroupUse change(String group) {
        return changes.getOrDefault(key(group), GroupUse.none(name(group)));
    }

    static String name(String group) {
        return group == null ? GroupUse.NO_GROUP : group;
    }

    /** The group as the database compares it. */
    static String key(String group) {
        return Like.key(name(group));
    }

    PoolLedger ledger() {
        return ledger;
    }

    PoolCounts counts() {
        return ledger.counts();
    }

    /** What does not concern licenses: auto extend, software removed by hand. */
    void put(Install install) {
        put(install, install);
    }

    /** Installs that changed, by machine; empty where the machine has left the pool. */
    Map<Long, Optional<Install>> installs() {
        return installs;
    }

    /** By how much the groups have changed. */
    Collection<GroupUse> groups() {
        return changes.values();
    }
}
