package io.tenure.bss;

import io.tenure.kernel.Money;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.account.UserFilter;
import io.tenure.services.account.UserQueries;
import io.tenure.services.account.UserRow;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.customer.EditCustomer;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.OrderQueries;
import io.tenure.services.subscription.OrderRow;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionRow;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** One customer: who they are, what they have, and the form that edits them. */
@Named("customerPage")
@RequestScoped
public class CustomerPage {

    private static final Set<String> TABS = Set.of("subscriptions", "orders", "charges", "users", "timeline");

    @Inject
    private CustomerQueries customers;

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private OrderQueries orders;

    @Inject
    private UserQueries users;

    @Inject
    private AuditQueries audit;

    @Inject
    private EditCustomer edit;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String tab;
    private String cursor;
    private CustomerView it;
    private List<Money> charged;
    private Page<SubscriptionRow> subscriptionPage;
    private Page<OrderRow> orderPage;
    private Page<ChargeView> chargePage;
    private Page<UserRow> userPage;
    private Page<AuditRow> timeline;
    private String name;
    private String email;
    private String reason;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        number = request.getParameter("number");
    }

    public void load() {
        name = getIt().name();
        email = getIt().email();
    }

    public String save() {
        String version = request.getParameter("version");
        CustomerView edited = edit.edit(new EditCustomer.Request(number, name, email, reason,
                version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null));
        notices.done("bss.customer.saved", edited.name());
        return "/admin/customer?faces-redirect=true&number=" + number;
    }

    public CustomerView getIt() {
        if (it == null) {
            it = customers.customer(number);
        }
        return it;
    }

    /** What was charged in all, by currency. */
    public List<Money> getCharged() {
        if (charged == null) {
            charged = orders.totalCharged(number);
        }
        return charged;
    }

    public Page<SubscriptionRow> getSubscriptions() {
        if (subscriptionPage == null) {
            subscriptionPage = subscriptions.list(new SubscriptionFilter(number, null, null, null, null), null, cursor);
        }
        return subscriptionPage;
    }

    public Page<OrderRow> getOrders() {
        if (orderPage == null) {
            orderPage = orders.all(number, null, null, cursor);
        }
        return orderPage;
    }

    public Page<ChargeView> getCharges() {
        if (chargePage == null) {
            chargePage = orders.charges(number, null, cursor);
        }
        return chargePage;
    }

    public Page<UserRow> getUsers() {
        if (userPage == null) {
            userPage = users.users(new UserFilter(null, null, null, number), null, cursor);
        }
        return userPage;
    }

    public Page<AuditRow> getTimeline() {
        if (timeline == null) {
            timeline = audit.timeline("CUSTOMER", getIt().id(), null, cursor);
        }
        return timeline;
    }

    public boolean isEditing() {
        return "edit".equals(request.getParameter("dialog"));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** {@code orders}, {@code charges}, {@code users}, {@code timeline}, else the subscriptions. */
    public String getTab() {
        return tab != null && TABS.contains(tab) ? tab : "subscriptions";
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
