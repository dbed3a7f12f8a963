package io.tenure.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.services.subscription.SubscriptionRefusal;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void a_refusal_becomes_a_problem_that_points_at_its_field() {
        Problem problem = Problem.of(Refusal.of("seats", SubscriptionRefusal.SEATS_BELOW_MINIMUM, 5, 6, 10));
        assertThat(problem.body("/api/v1/subscriptions/S-1/decrease-seats", "abc").json()).isEqualTo(
                "{\"type\":\"http://127.0.0.1:8080/problems/SEATS_BELOW_MINIMUM\",\"title\":\"Seats below minimum\","
                + "\"status\":422,\"detail\":\"At least 5 seats must stay.\",\"code\":\"SEATS_BELOW_MINIMUM\","
                + "\"instance\":\"/api/v1/subscriptions/S-1/decrease-seats\",\"traceId\":\"abc\","
                + "\"errors\":[{\"pointer\":\"/seats\",\"code\":\"SEATS_BELOW_MINIMUM\","
                + "\"detail\":\"At least 5 seats must stay.\"}]}");
    }

    @Test
    void a_sentence_says_what_was_expected_where_that_is_known() {
        assertThat(Problem.of(Refusal.of("email", CommonRefusal.MALFORMED, "email", "x")).detail())
                .isEqualTo("email cannot be read: x.");
        assertThat(Problem.of(Refusal.of("seats", CommonRefusal.MALFORMED, "seats", "x", "a whole number")).detail())
                .isEqualTo("seats cannot be read: x. It must be a whole number.");
    }

    @Test
    void what_passes_says_when_to_try_again() {
        assertThat(Problem.of(new Refusal(ApiRefusal.TOO_MANY_REQUESTS, 42)).retryAfter()).isEqualTo(42);
        assertThat(Problem.of(new Refusal(ApiRefusal.IDEMPOTENCY_KEY_IN_USE)).retryAfter()).isEqualTo(1);
        assertThat(Problem.of(HttpProblem.UNAVAILABLE).retryAfter()).isEqualTo(5);
        assertThat(Problem.of(new Refusal(SubscriptionRefusal.CHANGE_PENDING, "S-1", 2)).retryAfter()).isNull();
    }

    @Test
    void a_refusal_is_found_behind_what_the_container_wraps_around_it() {
        Refusal refusal = new Refusal(CommonRefusal.FORBIDDEN);
        RuntimeException wrapped = new EJBException("wrapped", new RuntimeException(refusal));
        assertThat(Fault.find(wrapped, Refusal.class)).contains(refusal);
    }

    @Test
    void collisions_in_the_database_are_conflicts_or_stale() {
        Throwable deadlock = new PersistenceException(new SQLException("Deadlock found", "40001", 1213));
        assertThat(Fault.collision(deadlock, false).orElseThrow().code()).isEqualTo(ApiRefusal.CONCURRENT_CHANGE);
        assertThat(Fault.collision(new PersistenceException(new SQLException("Duplicate entry", "23000", 1062)), true)
                .orElseThrow().code()).isEqualTo(ApiRefusal.CONCURRENT_CHANGE);
        assertThat(Fault.collision(new EJBException(new OptimisticLockException()), true).orElseThrow().code())
                .isEqualTo(CommonRefusal.STALE);
        assertThat(Fault.collision(new IllegalStateException(), true)).isEmpty();
    }

    @Test
    void a_database_out_of_reach_is_told_from_a_fault_of_ours() {
        assertThat(Fault.isUnavailable(new PersistenceException(
                new SQLNonTransientConnectionException("Socket fail", "08000")))).isTrue();
        assertThat(Fault.isUnavailable(new PersistenceException(
                new SQLException("Error in allocating a connection. Cause: none left")))).isTrue();
        assertThat(Fault.isUnavailable(new EJBException(new SystemException("Socket error")))).isTrue();
        assertThat(Fault.isUnavailable(new PersistenceException(new SQLException("Unknown column", "42S22", 1054))))
                .isFalse();
    }
}
