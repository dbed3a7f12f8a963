package io.tenure.services.pool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A pool whose machines and licenses stand in memory, driven by the real rules. */
final class PoolWorld {

    final PoolLedger ledger = new PoolLedger(PoolCounts.NONE, 0, 0);
    final Map<Long, Install> installs = new TreeMap<>();
    LocalDate today;

    PoolWorld(String today) {
        this.today = LocalDate.parse(today);
    }

    static PoolWorld on(String today, int purchased) {
        PoolWorld world = new PoolWorld(today);
        world.book().purchase(purchased);
        return world;
    }

    PoolCounts counts() {
        return ledger.counts();
    }

    PoolBook book() {
        return new PoolBook(ledger, today);
    }

    private void keep(PoolBook book) {
        book.installs().forEach((machine, install) -> install.ifPresentOrElse(one -> installs.put(machine, one),
                () -> installs.remove(machine)));
    }

    private interface Change {
        void on(PoolBook book, Install install);
    }

    private void change(long machine, Change change) {
        PoolBook book = book();
        change.on(book, installs.get(machine));
        keep(book);
    }

    List<PoolLicense> in(PoolAccount account) {
        return ledger.licenses().values().stream().flatMap(Optional::stream)
                .filter(license -> license.account() == account)
                .sorted(Comparator.comparingInt(PoolLicense::days).thenComparingInt(PoolLicense::number)).toList();
    }

    Install schedule(long machine) {
        PoolBook book = book();
        Allocation wave = Allocation.of(1, in(PoolAccount.PARTIAL), counts());
        book.reserve(machine, null, wave.at(0), wave.freeAt(0));
        keep(book);
        return installs.get(machine);
    }

    Install install(long machine) {
        schedule(machine);
        confirm(machine);
        return installs.get(machine);
    }

    void confirm(long machine) {
        change(machine, PoolBook::confirm);
    }

    void cancel(long machine) {
        change(machine, PoolBook::cancel);
    }

    void uninstall(long machine) {
        change(machine, PoolBook::uninstall);
    }

    void recover(long machine) {
        change(machine, PoolBook::recover);
    }

    void extend(long machine) {
        change(machine, PoolBook::extend);
    }

    void giveBack(long machine) {
        change(machine, (book, install) -> book.giveBack(install, "M-1"));
    }

    void orphan(long machine) {
        change(machine, PoolBook::orphan);
    }

    void autoExtend(long machine) {
        installs.computeIfPresent(machine, (id, install) -> install.extendingItself(true));
    }

    Install at(long machine) {
        return installs.get(machine);
    }

    void until(String day) {
        LocalDate end = LocalDate.parse(day);
        while (today.isBefore(end)) {
            pass();
        }
    }

    /** Midnight. */
    void pass() {
        today = today.plusDays(1);
        PoolBook book = book();
        List.copyOf(new ArrayList<>(installs.values())).stream()
                .filter(install -> install.state() == InstallState.APPLIED)
                .filter(install -> !install.license().expiresOn().isAfter(today)).forEach(book::pass);
        keep(book);
    }

    /** The sum of an account's postings. */
    long licenses(PoolAccount account) {
        return ledger.postings().stream().filter(one -> one.account() == account).mapToLong(Posting::licenses).sum();
    }

    long days(PoolAccount account) {
        return ledger.postings().stream().filter(one -> one.account() == account).mapToLong(Posting::days).sum();
    }
}
