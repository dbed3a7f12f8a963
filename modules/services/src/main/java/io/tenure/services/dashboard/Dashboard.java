package io.tenure.services.dashboard;

import io.tenure.activation.machine.MachineCounts;
import io.tenure.kernel.Money;
import io.tenure.services.subscription.SubscriptionStatus;
import java.util.List;
import java.util.Map;

/**
 * What the first page shows.
 *
 * @param byStatus     subscriptions in each state, each counted up to {@link DashboardQueries#MOST}
 * @param failedOrders orders that failed and were neither sent again nor dropped
 * @param ending       per number of days ahead: subscriptions whose period ends by then and that will not renew
 * @param charged      what was charged since the month began, by currency
 * @param machines     how the fleet is covered
 */
public record Dashboard(Map<SubscriptionStatus, Long> byStatus, long failedOrders, Map<Integer, Long> ending,
                        List<Money> charged, MachineCounts machines) {
}
