package io.tenure.services.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.kernel.Refusal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** For any sequence of events the identities hold, no license-day is created or lost, and no license covers two machines. */
class PoolPropertyTest {

    enum What { BUY, INSTALL, CONFIRM, LEAVE, RECOVER, EXTEND, RETURN, AUTO, ORPHAN, RESOLVE, WRITE_OFF, PASS }

    record Event(What what, long machine, int number) {
    }

    private final PoolWorld pool = new PoolWorld("2025-01-01");
    private final PoolModel model = new PoolModel();

    @Provide
    Arbitrary<List<Event>> lives() {
        Arbitrary<What> whats = Arbitraries.frequency(Tuple.of(1, What.BUY),
                Tuple.of(5, What.INSTALL), Tuple.of(5, What.CONFIRM),
                Tuple.of(2, What.LEAVE), Tuple.of(1, What.RECOVER),
                Tuple.of(3, What.EXTEND), Tuple.of(2, What.RETURN),
                Tuple.of(2, What.AUTO), Tuple.of(1, What.ORPHAN),
                Tuple.of(1, What.RESOLVE), Tuple.of(1, What.WRITE_OFF),
                Tuple.of(5, What.PASS));
        return Combinators.combine(whats, Arbitraries.longs().between(1, 6), Arbitraries.integers().between(1, 200))
                .as(Event::new).list().ofMinSize(10).ofMaxSize(60);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void the_counts_are_those_of_the_model_and_the_ledger_balances(@ForAll("lives") List<Event> life) {
        PoolPropertyTest run = new PoolPropertyTest();
        run.buy(3);
        life.forEach(event -> {
            run.happens(event);
            run.check();
        });
    }

    private void buy(int number) {
        pool.book().purchase(number);
        model.bought += number;
        model.unused += number;
    }

    private void happens(Event event) {
        long id = event.machine();
        PoolModel.Machine machine = model.machines.get(id);
        switch (event.what()) {
            case BUY -> buy(1 + event.number() % 3);
            case INSTALL -> install(id, machine);
            case CONFIRM -> confirm(id, machine);
            case LEAVE -> leave(id, machine, false);
            case RECOVER -> leave(id, machine, true);
            case EXTEND -> extend(id, machine);
            case RETURN -> giveBack(id, machine);
            case AUTO -> auto(id, machine);
            case ORPHAN -> orphan(id, machine);
            case RESOLVE, WRITE_OFF -> decide(event.what() == What.RESOLVE);
            case PASS -> pass(event.number());
        }
    }

    private void install(long id, PoolModel.Machine machine) {
        if (machine != null) {
            return;
        }
        if (model.schedule(id)) {
            pool.schedule(id);
        } else {
            assertThat(catchThrowableOfType(Refusal.class, () -> pool.schedule(id)).code()).isEqualTo(PoolRefusal.POOL_EMPTY);
        }
    }

    private void confirm(long id, PoolModel.Machine machine) {
        if (machine != null && machine.pending) {
            machine.pending = false;
            pool.confirm(id);
        }
    }

    private void leave(long id, PoolModel.Machine machine, boolean gone) {
        if (machine == null) {
            return;
        }
        boolean pending = machine.pending;
        model.leave(id);
        if (gone) {
            pool.recover(id);
        } else if (pending) {
            pool.cancel(id);
        } else {
            pool.uninstall(id);
        }
    }

    private void extend(long id, PoolModel.Machine machine) {
        if (machine == null || machine.pending) {
            return;
        }
        if (model.extend(machine)) {
            pool.extend(id);
        } else {
            assertThat(catchThrowableOfType(Refusal.class, () -> pool.extend(id)).code()).isEqualTo(PoolRefusal.POOL_EMPTY);
        }
    }

    private void giveBack(long id, PoolModel.Machine machine) {
        if (machine == null || machine.pending) {
            return;
        }
        if (machine.waiting > 0) {
            machine.waiting--;
            model.unused++;
            pool.giveBack(id);
        } else {
            assertThat(catchThrowableOfType(Refusal.class, () -> pool.giveBack(id)).code())
                    .isEqualTo(PoolRefusal.NOTHING_RETURNABLE);
        }
    }

    private void auto(long id, PoolModel.Machine machine) {
        if (machine != null) {
            machine.auto = true;
            pool.autoExtend(id);
        }
    }

    private void orphan(long id, PoolModel.Machine machine) {
        if (machine != null && machine.left != null) {
            model.orphan(id);
            pool.orphan(id);
        }
    }

    private void decide(boolean back) {
        if (model.others.isEmpty()) {
            return;
        }
        PoolLicense other = pool.in(PoolAccount.OTHER).get(0);
        model.others.sort(null);
        int days = model.others.remove(0);
        assertThat(other.days()).isEqualTo(days);
        if (back) {
            model.partials.add(days);
            pool.book().resolve(other);
        } else {
            model.expired++;
            model.writtenOff += days;
            pool.book().writeOff(other);
        }
    }

    private void pass(int days) {
        for (int day = 0; day < days; day++) {
            model.midnight();
            pool.pass();
        }
    }

    private void check() {
        PoolCounts counts = pool.counts();
        assertThat(counts).isEqualTo(model.counts());
        assertThat(counts.max()).isEqualTo(model.bought);
        assertThat(counts.unused()).isEqualTo(counts.max() - counts.used() - counts.extended() - counts.pendingFull());
        for (PoolAccount account : PoolAccount.values()) {
            assertThat(pool.licenses(account)).as("licenses of %s", account).isEqualTo(counts.of(account));
        }
        everyTransactionBalances();
        noDayIsCreatedOrLost(counts);
        noLicenseCoversTwoMachines();
    }

    private void everyTransactionBalances() {
        Map<Long, List<Posting>> all = pool.ledger.postings().stream().collect(Collectors.groupingBy(Posting::transaction));
        assertThat(all.values()).allSatisfy(postings -> {
            assertThat(postings.stream().mapToLong(Posting::licenses).sum()).isZero();
            assertThat(postings.stream().mapToLong(Posting::days).sum()).isZero();
        });
    }

    private void noDayIsCreatedOrLost(PoolCounts counts) {
        long running = pool.installs.values().stream().filter(one -> one.state() == InstallState.APPLIED)
                .mapToLong(one -> one.license().days() - one.license().daysLeft(pool.today)).sum();
        assertThat(pool.days(PoolAccount.USED_UP) + running).isEqualTo(model.consumed);
        assertThat(pool.days(PoolAccount.WRITTEN_OFF)).isEqualTo(model.writtenOff);
        assertThat(365L * counts.max()).isEqualTo(model.left() + model.consumed + model.writtenOff);
        assertThat(pool.days(PoolAccount.UNUSED)).isEqualTo(365L * counts.unused());
        assertThat(pool.days(PoolAccount.EXTENDED)).isEqualTo(365L * counts.extended());
        assertThat(pool.days(PoolAccount.EXPIRED)).isZero();
        assertThat(pool.days(PoolAccount.PARTIAL)).isEqualTo(pool.in(PoolAccount.PARTIAL).stream().mapToLong(PoolLicense::days).sum());
        assertThat(pool.in(PoolAccount.PARTIAL)).isSortedAccordingTo(Comparator.comparingInt(PoolLicense::days))
                .allMatch(license -> license.days() > 0 && license.days() <= 365);
    }

    private void noLicenseCoversTwoMachines() {
        Set<Integer> seen = new HashSet<>();
        pool.installs.values().forEach(install -> {
            if (install.license() != null) {
                assertThat(seen.add(install.license().number())).isTrue();
            }
            install.extended().forEach(number -> assertThat(seen.add(number)).isTrue());
        });
    }
}
