package io.tenure.bss;

import io.tenure.activation.task.TaskQueries;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.kernel.due.JobQueries;
import io.tenure.keystorage.key.Expiry;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.services.dashboard.Dashboard;
import io.tenure.services.dashboard.DashboardQueries;
import io.tenure.services.subscription.SubscriptionStatus;
import io.tenure.ui.Formats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The first page: what waits, what ends, what is sold, what was charged, what changed last. */
@Named("indexPage")
@RequestScoped
public class IndexPage {

    private static final int NEWEST = 10;
    private static final int WHOLE = 1000;

    @Inject
    private DashboardQueries dashboards;

    @Inject
    private AuditQueries audit;

    @Inject
    private TaskQueries tasks;

    @Inject
    private KeyQueries keys;

    @Inject
    private JobQueries jobs;

    private Dashboard dashboard;
    private List<AuditRow> newest;
    private List<Share> shares;
    private Page<StoredKey> expiring;

    /**
     * One state's part of the bar.
     *
     * @param from  where it begins, in thousandths of the bar
     * @param width in thousandths
     */
    public record Share(SubscriptionStatus status, long count, long from, long width) {
    }

    public Dashboard getDashboard() {
        if (dashboard == null) {
            dashboard = dashboards.dashboard();
        }
        return dashboard;
    }

    /** Every state with its part of the running ones; what is over has no part. */
    public List<Share> getShares() {
        if (shares == null) {
            shares = new ArrayList<>();
            long all = Math.max(1, getDashboard().byStatus().values().stream().mapToLong(Long::longValue).sum());
            long before = 0;
            for (SubscriptionStatus status : List.of(SubscriptionStatus.ACTIVE, SubscriptionStatus.SUSPENDED,
                    SubscriptionStatus.PENDING_CANCEL, SubscriptionStatus.PENDING, SubscriptionStatus.FAILED,
                    SubscriptionStatus.CANCELED)) {
                long count = getDashboard().byStatus().get(status);
                long from = before * WHOLE / all;
                before += count;
                shares.add(new Share(status, count, from, before * WHOLE / all - from));
            }
        }
        return shares;
    }

    /** Activation tasks with machines that refused. */
    public long getFailedTasks() {
        return tasks.failed((int) DashboardQueries.MOST);
    }

    /** Keys that end within 30 days; with a plus when there are more than one page of them. */
    public String getExpiringKeys() {
        if (expiring == null) {
            expiring = keys.keys(new KeyFilter(null, null, null, Expiry.SOON, KeyFilter.Sort.EXPIRES), Page.MAX_LIMIT, null);
        }
        return Formats.count(expiring.items().size()) + (expiring.next() == null ? "" : "+");
    }

    /** Kinds of recurring work that are late or fail. */
    public long getLateJobs() {
        return jobs.late();
    }

    public List<Integer> getSpans() {
        return DashboardQueries.SPANS;
    }

    /** A count, with a plus behind it when there may be more. */
    public String count(long number) {
        return Formats.count(number) + (number >= DashboardQueries.MOST ? "+" : "");
    }

    public List<AuditRow> getNewest() {
        if (newest == null) {
            newest = audit.all(null, null, NEWEST, null).items();
        }
        return newest;
    }
}
