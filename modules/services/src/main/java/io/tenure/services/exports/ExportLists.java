package io.tenure.services.exports;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineState;
import io.tenure.authority.license.KeyType;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.KeyState;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.pool.InstallFilter;
import io.tenure.services.pool.InstallState;
import io.tenure.services.pool.LedgerFilter;
import io.tenure.services.pool.PoolAccount;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolView;
import io.tenure.services.pool.PostingKind;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderStatus;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionStatus;
import io.tenure.services.update.UpdateFilter;
import io.tenure.services.update.UpdateQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Use case: exports all rows of a list that the caller may see. Not one transaction: each page is read by itself. */
@ApplicationScoped
public class ExportLists {

    /** Days that the pages of a pool mean by expiring soon. */
    private static final int SOON = 30;

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private CustomerQueries customers;

    @Inject
    private OrderQueries orders;

    @Inject
    private KeyQueries keys;

    @Inject
    private MachineQueries machines;

    @Inject
    private PoolQueries pools;

    @Inject
    private UpdateQueries updates;

    @Inject
    private AuditQueries audit;

    @Inject
    private Clock clock;

    /** @param filter the parameters of the list's page by name */
    public record Request(ListName list, FileFormat format, Map<String, String> filter) {
    }

    /** @throws Refusal what the list's query refuses, and {@code MALFORMED} for a filter that cannot be read */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Export open(Request asked) {
        return new Export(asked.list(), asked.format(), rows(asked.list(), new ExportFilter(asked.filter())));
    }

    private Export.Rows<?> rows(ListName list, ExportFilter filter) {
        return switch (list) {
            case SUBSCRIPTIONS -> subscriptions(new SubscriptionFilter(filter.text("customer"),
                    filter.choice("status", SubscriptionStatus.class), filter.text("sku"), filter.text("q"),
                    filter.choice("sort", SubscriptionFilter.Sort.class), until(filter.days("ends"))));
            case CUSTOMERS -> Export.rows(cursor -> customers.customers(filter.text("q"), Page.MAX_LIMIT, cursor),
                    ListCells::customer);
            case ORDERS -> orders(filter.text("customer"), filter.choice("status", OrderStatus.class));
            case CHARGES -> Export.rows(cursor -> orders.chargeRows(filter.text("customer"), Page.MAX_LIMIT, cursor),
                    ListCells::charge);
            case KEYS -> keys(new KeyFilter(filter.text("q"), filter.choice("keyType", KeyType.class),
                    filter.choice("state", KeyState.class), filter.days("expiring"),
                    filter.choice("sort", KeyFilter.Sort.class)));
            case AUDIT -> Export.rows(cursor -> audit.all(filter.text("actor"), filter.text("action"), Page.MAX_LIMIT,
                    cursor), ListCells::audit);
            case INSTALLS -> Export.rows(cursor -> pools.machines(pool(filter), new InstallFilter(filter.text("group"),
                    filter.choice("state", InstallState.class), "true".equals(filter.text("expiring")) ? SOON : null,
                    filter.text("q")), Page.MAX_LIMIT, cursor), ListCells::install);
            case LEDGER -> Export.rows(cursor -> pools.ledger(pool(filter), new LedgerFilter(
                    filter.choice("account", PoolAccount.class), filter.choice("kind", PostingKind.class),
                    filter.text("license"), filter.text("machine")), Page.MAX_LIMIT, cursor), ListCells::posting);
            case INSTALLATIONS -> installations(filter.choice("show", UpdateFilter.class), filter.text("group"),
                    filter.text("q"));
            case MACHINES -> machines(new MachineFilter(filter.choice("kind", MachineKind.class), filter.text("group"),
                    filter.text("customer"), filter.choice("state", MachineState.class), filter.text("q")));
        };
    }

    private Export.Rows<?> subscriptions(SubscriptionFilter filter) {
        return Export.rows(cursor -> subscriptions.list(filter, Page.MAX_LIMIT, cursor), ListCells::subscription);
    }

    private Export.Rows<?> keys(KeyFilter filter) {
        return Export.rows(cursor -> keys.rows(filter, Page.MAX_LIMIT, cursor), ListCells::key);
    }

    private Export.Rows<?> orders(String customer, OrderStatus status) {
        return Export.rows(cursor -> orders.all(customer, status, Page.MAX_LIMIT, cursor), ListCells::order);
    }

    /** The one that is named, else the first, as on the pages. */
    private String pool(ExportFilter filter) {
        return filter.text("pool") != null ? filter.text("pool")
                : pools.pools().stream().findFirst().map(PoolView::number).orElse("");
    }

    private Export.Rows<?> machines(MachineFilter filter) {
        return Export.rows(cursor -> machines.list(filter, Page.MAX_LIMIT, cursor), ListCells::machine);
    }

    private Export.Rows<?> installations(UpdateFilter show, String group, String q) {
        return Export.rows(cursor -> updates.list(show, group, q, Page.MAX_LIMIT, cursor), ListCells::installation);
    }

    private LocalDate until(Integer days) {
        return days == null ? null : LocalDate.now(clock).plusDays(days);
    }
}
