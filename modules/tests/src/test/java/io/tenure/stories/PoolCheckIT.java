package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.pool.ConfirmInstall;
import io.tenure.services.pool.CreatePool;
import io.tenure.services.pool.ExtendMachines;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolRequest;
import io.tenure.services.pool.PoolView;
import io.tenure.services.pool.ScheduleInstalls;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenMachines;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The night's check of a pool: what it proves, what it keeps of it, and what it finds. */
@ExtendWith(ArquillianExtension.class)
class PoolCheckIT {

    private static final String WRONG = "select count(*) from (select account, sum(licenses) n, sum(days) d from pool_posting p"
            + " where p.pool_id = ? and p.transaction <= (select proven from pool_pool where id = p.pool_id) group by account) l"
            + " left join pool_closing c on c.pool_id = ? and c.account = l.account"
            + " where not (c.licenses <=> l.n and c.days <=> l.d)";

    @Inject
    private Given given;
    @Inject
    private GivenMachines givenMachines;
    @Inject
    private PoolQueries pools;
    @Inject
    private CreatePool create;
    @Inject
    private ScheduleInstalls schedule;
    @Inject
    private ConfirmInstall confirm;
    @Inject
    private ExtendMachines extend;
    @Inject
    private AuditQueries audit;
    @Inject
    private MoveClock clock;
    @Inject
    private Clock now;

    private PoolView opened;
    private PoolRequest pool;
    private List<String> machines;

    @BeforeEach
    void aPoolOfTenWithFourMachines() {
        given.administrator();
        opened = create.create(new CreatePool.Request("pool " + UUID.randomUUID(), 10, null));
        pool = PoolRequest.of(opened.number());
        machines = givenMachines.machines("group " + UUID.randomUUID(), 4);
        schedule.schedule(pool, new TaskTarget(machines, null));
        confirm.confirm(pool, new TaskTarget(machines, null));
        night();
    }

    private void night() {
        clock.to(LocalDate.now(now).plusDays(1).atTime(2, 0).toInstant(ZoneOffset.UTC));
        given.administrator();
    }

    private String mismatches() {
        return pools.pool(pool.pool()).mismatches();
    }

    private long proven() {
        return givenMachines.count("select proven from pool_pool where id = ?", opened.id());
    }

    private void extendOne() {
        extend.extend(pool, new TaskTarget(machines.subList(0, 1), null));
    }

    @Test
    void a_night_keeps_the_sums_it_has_proven_and_goes_on_from_there() {
        assertThat(mismatches()).isNull();
        long first = proven();
        assertThat(first).isPositive();
        assertThat(givenMachines.count(WRONG, opened.id(), opened.id())).isZero();
        extendOne();
        night();
        assertThat(mismatches()).isNull();
        assertThat(proven()).isEqualTo(first + 1);
        assertThat(givenMachines.count(WRONG, opened.id(), opened.id())).isZero();
    }

    @Test
    void a_license_that_does_not_agree_is_found_in_the_night_after_a_change_and_told_once() {
        givenMachines.change("update pool_license set days = days - 1 where pool_id = ? and number = 2", opened.id());
        night();
        assertThat(mismatches()).as("nobody touched the pool").isNull();
        extendOne();
        night();
        assertThat(mismatches()).isEqualTo("days of APPLIED licenses 1459, not 1460");
        assertThat(audit.timeline("POOL", opened.id(), null, null).items()).extracting(AuditRow::action)
                .containsOnlyOnce("POOL_MISMATCH");
        long before = proven();
        givenMachines.change("update pool_license set days = 365 where pool_id = ? and number = 2", opened.id());
        extendOne();
        night();
        assertThat(mismatches()).isNull();
        assertThat(proven()).as("what was not proven is read again").isEqualTo(before + 2);
    }

    @Test
    void what_is_wrong_among_postings_of_long_ago_is_found_within_a_week() {
        givenMachines.change("update pool_posting set days = days - 1 where pool_id = ? and account = 'UNUSED' and licenses > 0",
                opened.id());
        extendOne();
        night();
        assertThat(mismatches()).as("only what came since is read").isNull();
        for (int i = 0; i < 7; i++) {
            night();
        }
        assertThat(mismatches()).contains("days of UNUSED", "sum of all days -1, not 0");
    }
}
