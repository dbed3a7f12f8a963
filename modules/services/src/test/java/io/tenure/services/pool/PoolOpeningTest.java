package io.tenure.services.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.kernel.Refusal;
import io.tenure.services.pool.Brought.What;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of the lines about a pool that is taken over. */
class PoolOpeningTest {

    private final PoolWorld world = new PoolWorld("2026-01-01");
    private final PoolBook book = world.book();
    private final PoolOpening opening = new PoolOpening(book, "Endpoint", world.today);

    private void count(What what, int number) {
        opening.bring(new Brought(what, null, number, null, null, null, null), null);
    }

    private void machine(long id, Integer daysLeft, LocalDate expiresOn, Integer extended) {
        opening.bring(new Brought(What.APPLIED, "pc " + id, null, daysLeft, expiresOn, extended, null),
                new Listed(id, "pc " + id, "Berlin", null, null));
    }

    private static void refused(PoolRefusal code, Runnable call) {
        assertThat(catchThrowableOfType(Refusal.class, call::run).code()).isEqualTo(code);
    }

    private void balances() {
        assertThat(world.ledger.postings().stream().mapToLong(Posting::licenses).sum()).isZero();
        assertThat(world.ledger.postings().stream().mapToLong(Posting::days).sum()).isZero();
    }

    @Test
    void a_pool_whose_counts_agree_comes_over_as_it_is() {
        count(What.MAX, 20);
        count(What.UNUSED, 12);
        machine(1, 100, null, 2);
        machine(2, null, LocalDate.parse("2026-03-01"), null);
        opening.bring(new Brought(What.PARTIAL, null, 2, 40, null, null, null), null);
        opening.bring(new Brought(What.EXPIRED, null, 2, null, null, null, null), null);
        assertThat(opening.reconcile()).allMatch(Reconciled::agrees);
        assertThat(book.counts()).isEqualTo(new PoolCounts(12, 0, 0, 2, 2, 2, 2, 0));
        assertThat(book.installs().get(1L).orElseThrow().endsOn()).isEqualTo("2028-04-10");
        assertThat(book.installs().get(2L).orElseThrow().license().daysLeft(world.today)).isEqualTo(59);
        balances();
        assertThat(world.days(PoolAccount.USED_UP)).isEqualTo(265 + 306 + 2 * 325 + 2 * 365);
    }

    @Test
    void what_should_be_there_and_is_not_counts_as_other_with_all_its_days() {
        count(What.MAX, 20);
        count(What.UNUSED, 10);
        count(What.APPLIED, 4);
        machine(1, 100, null, null);
        List<Reconciled> told = opening.reconcile();
        assertThat(told).contains(new Reconciled("Endpoint", What.APPLIED, 4, 1, 3),
                new Reconciled("Endpoint", What.UNUSED, 10, 16, 6));
        assertThat(book.counts()).isEqualTo(new PoolCounts(10, 0, 0, 1, 0, 0, 0, 9));
        assertThat(world.days(PoolAccount.OTHER)).isEqualTo(9 * 365);
        balances();
    }

    @Test
    void what_cannot_be_is_refused() {
        machine(1, 100, null, null);
        refused(PoolRefusal.ALREADY_INSTALLED, () -> machine(1, 90, null, null));
        refused(PoolRefusal.DAYS_OUT_OF_RANGE, () -> machine(2, 366, null, null));
        refused(PoolRefusal.DAYS_OUT_OF_RANGE, () -> machine(3, null, LocalDate.parse("2026-01-01"), null));
        count(What.MAX, 0);
        refused(PoolRefusal.POOL_OVERDRAWN, () -> opening.reconcile());
    }
}
