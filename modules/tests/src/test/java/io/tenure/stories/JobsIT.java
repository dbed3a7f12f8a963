package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.due.DueWorkRunner;
import io.tenure.kernel.due.Job;
import io.tenure.kernel.due.JobQueries;
import io.tenure.kernel.due.JobState;
import io.tenure.kernel.due.RunJob;
import io.tenure.testkit.Given;
import io.tenure.testkit.WorkOnRequest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work that fails, or is due and not done, is told; nothing else is held up by it. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {

    @Inject
    private Given given;
    @Inject
    private WorkOnRequest work;
    @Inject
    private DueWorkRunner runner;
    @Inject
    private JobQueries jobs;
    @Inject
    private RunJob run;
    @Inject
    private Clock clock;

    @BeforeEach
    void asAdministrator() {
        given.administrator();
    }

    @AfterEach
    void nothingIsDue() {
        work.isDone();
        runner.poll(clock.instant());
    }

    private Job job() {
        given.administrator();
        return jobs.job(WorkOnRequest.NAME);
    }

    @Test
    void work_that_fails_says_why_until_nothing_of_it_is_due() {
        work.fallsDue(clock.instant(), "the tap is closed");
        assertThat(run.run(WorkOnRequest.NAME)).isZero();
        assertThat(job().state()).isEqualTo(JobState.FAILING);
        assertThat(job().failure()).isEqualTo("the tap is closed");
        assertThat(job().failedAt()).isEqualTo(clock.instant());
        assertThat(jobs.late()).isPositive();
        work.isDone();
        run.run(WorkOnRequest.NAME);
        assertThat(job().state()).isEqualTo(JobState.ON_TIME);
        assertThat(job().failure()).isEqualTo("the tap is closed");
        assertThat(job().nextAt()).isNull();
    }

    @Test
    void work_that_is_due_and_not_done_is_late() {
        Instant since = clock.instant().minus(Duration.ofMinutes(3));
        work.fallsDue(since, null);
        run.run(WorkOnRequest.NAME);
        assertThat(job().state()).isEqualTo(JobState.LATE);
        assertThat(job().lag()).isEqualTo(Duration.ofMinutes(3));
        assertThat(job().nextAt()).isEqualTo(since);
    }

    /** A large task is due again when its batch is done, which is after the poll began: it does not wait for the next one. */
    @Test
    void a_poll_goes_on_with_what_falls_due_while_it_works() {
        Instant now = clock.instant();
        runner.pause();
        runner.resume();
        work.fallsDueAgain(now.minusSeconds(9), now.minusSeconds(5), now.minusSeconds(3), now.minusSeconds(1));
        runner.poll(now.minusSeconds(8));
        assertThat(work.allDone()).isTrue();
    }
}
