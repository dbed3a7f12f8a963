package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.services.subscription.CancelWhen;
import io.tenure.services.subscription.OrderKind;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.subscription.WantedChange;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.CustomerView;
import io.tenure.testkit.Given;
import io.tenure.testkit.StatementCounter;
import io.tenure.testkit.StatementCounter.Count;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The budgets of statements and commits. A transaction's beginning and its commit count as statements. */
@ExtendWith(ArquillianExtension.class)
class StatementCountsIT {

    /** Room for the ids that are fetched in blocks: one statement in twenty purchases. */
    private static final double BLOCKS = 0.2;
    /** Room for a connection that lay idle and is asked whether it is still there: a few statements in a whole run. */
    private static final double IDLE = 0.1;
    private static final int TIMES = 200;

    @Inject
    private Given given;
    @Inject
    private StatementCounter count;
    @Inject
    private SubscriptionQueries queries;

    @BeforeEach
    void asAdministrator() {
        given.administrator();
    }

    private static void within(Count counted, double statements, double commits) {
        assertThat(counted.statements()).as("statements").isLessThan(statements + IDLE).isPositive();
        assertThat(counted.commits()).as("commits").isEqualTo(commits);
    }

    @Test
    void a_seat_change_takes_at_most_8_statements_and_1_commit() {
        SubscriptionView subscription = given.subscription(10);
        within(count.of(TIMES, i -> given.change(subscription,
                i % 2 == 0 ? WantedChange.increase(40) : WantedChange.decrease(40))), 8, 1);
        List<SubscriptionView> fresh = many(50);
        within(count.of(50, i -> given.change(fresh.get(i), WantedChange.increase(1))), 8, 1);
    }

    @Test
    void suspend_and_activate_take_at_most_8_statements_and_1_commit() {
        SubscriptionView subscription = given.subscription(10);
        within(count.of(TIMES, i -> given.change(subscription,
                WantedChange.of(i % 2 == 0 ? OrderKind.SUSPEND : OrderKind.ACTIVATE))), 8, 1);
    }

    @Test
    void a_cancellation_takes_at_most_8_statements_and_1_commit() {
        List<SubscriptionView> all = many(50);
        within(count.of(50, i -> given.change(all.get(i), WantedChange.cancel(CancelWhen.IMMEDIATE, null))), 8, 1);
    }

    @Test
    void a_purchase_takes_at_most_12_statements_whatever_the_seats() {
        CustomerView customer = given.customer();
        SkuView sku = given.sku();
        within(count.of(TIMES, i -> given.buy(customer, sku, 5)), 12 + BLOCKS, 1);
        within(count.of(TIMES, i -> given.buy(customer, sku, 100)), 12 + BLOCKS, 1);
    }

    @Test
    void one_subscription_takes_at_most_4_statements() {
        String number = given.subscription(10).number();
        within(count.of(TIMES, i -> queries.subscription(number)), 4, 0);
        within(count.of(TIMES, i -> queries.row(number)), 4, 0);
    }

    @Test
    void a_list_takes_the_same_statements_for_few_rows_and_many() {
        many(60);
        SubscriptionFilter all = new SubscriptionFilter(null, null, null, null, null);
        within(count.of(TIMES, i -> queries.list(all, 5, null)), 4, 0);
        within(count.of(TIMES, i -> queries.list(all, 50, null)), 4, 0);
    }

    private List<SubscriptionView> many(int number) {
        CustomerView customer = given.customer();
        SkuView sku = given.sku();
        return new ArrayList<>(IntStream.range(0, number).mapToObj(i -> given.buy(customer, sku, 10)).toList());
    }
}
