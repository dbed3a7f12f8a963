package io.tenure.services.subscription;

import io.tenure.authority.code.SealedCode;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.CustomerView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A seat subscription. {@link #plan} says what a change would do or refuses it; {@link #carryOut} does what was planned,
 * after the vendor has agreed. Nothing else changes its state but the end of a period ({@link RenewPeriods}).
 */
@Entity
@Table(name = "subscription_subscription")
@NamedQuery(name = Subscription.READ, query = "select s from Subscription s where s.id = :id")
// the hint and not lockMode, which makes EclipseLink write the SQL anew on every call
@NamedQuery(name = Subscription.LOCK, query = "select s from Subscription s where s.id = :id",
        hints = @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock"))
class Subscription {

    static final String READ = "Subscription.read";
    static final String LOCK = "Subscription.lock";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_subscription")
    @SequenceGenerator(name = "subscription_subscription", sequenceName = "subscription_subscription_seq",
            allocationSize = 20)
    private Long id;
    @Column(name = "customer_id")
    private long customerId;
    @Column(name = "customer_number")
    private String customerNumber;
    @Column(name = "sku_id")
    private long skuId;
    @Column(name = "sku_code")
    private String skuCode;
    private int seats;
    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;
    /** What a withdrawn cancellation goes back to. */
    @Enumerated(EnumType.STRING)
    @Column(name = "former_status")
    private SubscriptionStatus formerStatus;
    @Embedded
    private Terms terms;
    @Column(name = "started_on")
    private LocalDate startedOn;
    @Column(name = "period_start")
    private LocalDate periodStart;
    @Column(name = "period_end")
    private LocalDate periodEnd;
    /** The most seats ordered in the present period, which are those charged for it. */
    @Column(name = "charged_seats")
    private int chargedSeats;
    @Column(name = "auto_renew")
    private boolean autoRenew;
    /** When the next period begins or the last one has ended: the due row. */
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Column(name = "po_number")
    private String poNumber;
    @Column(name = "external_id")
    private String externalId;
    @Column(name = "license_serial")
    private String licenseSerial;
    @Embedded
    private SealedCode code;
    @Column(name = "open_order")
    private Integer openOrder;
    @Column(name = "asked_on")
    private LocalDate askedOn;
    private int orders;
    private int charges;
    @Column(name = "bought_at")
    private Instant boughtAt;
    @Column(name = "bought_by")
    private String boughtBy;
    @Version
    private int version;

    protected Subscription() {
    }

    Subscription(CustomerView customer, SkuView sku, int seats, String poNumber, String boughtBy, Instant now) {
        this.customerId = customer.id();
        this.customerNumber = customer.number();
        this.skuId = sku.id();
        this.skuCode = sku.code();
        this.terms = new Terms(sku.terms());
        this.seats = terms.range().ordered(seats);
        this.status = SubscriptionStatus.PENDING;
        this.autoRenew = true;
        this.poNumber = poNumber;
        this.boughtAt = now;
        this.boughtBy = boughtBy;
    }

    /**
     * What the change would do on the day given. Refuses what the state does not allow, any change while an order is
     * open or the period's end has not been worked on yet, and what the seat range or the period does not allow.
     */
    Change plan(WantedChange wanted, LocalDate today) {
        if (openOrder != null) {
            throw SubscriptionRefusal.pending(id, openOrder, askedOn != null);
        }
        if (dueOn != null && !dueOn.isAfter(today)) {
            throw new Refusal(SubscriptionRefusal.RENEWAL_PENDING, SubscriptionNumber.of(id));
        }
        status.refusal(wanted.kind()).ifPresent(code -> {
            throw new Refusal(code, SubscriptionNumber.of(id));
        });
        return facts().plan(wanted, today);
    }

    /** What begins when the vendor issues the license on the day given. */
    Change purchase(LocalDate today) {
        return facts().purchase(today);
    }

    private PlannedFrom facts() {
        return new PlannedFrom(id, seats, chargedSeats, autoRenew, terms, startedOn, period());
    }

    /** The last day of the license once the change is carried out; it moves with each renewal. */
    LocalDate licensedUntil(Change change, LocalDate today) {
        if (change.endsOn() != null) {
            return change.endsOn();
        }
        return change.kind() == OrderKind.PURCHASE ? terms.calendar(today).first().end() : periodEnd;
    }

    /** Does what was planned; the vendor has agreed. */
    void carryOut(Change change, LocalDate today) {
        openOrder = null;
        seats = change.seatsAfter();
        chargedSeats += change.chargedSeats();
        switch (change.kind()) {
            case PURCHASE -> begin(today);
            case INCREASE_SEATS, DECREASE_SEATS -> { }
            case SUSPEND -> status = SubscriptionStatus.SUSPENDED;
            case ACTIVATE -> status = SubscriptionStatus.ACTIVE;
            case CANCEL -> end(change.endsOn());
            case CANCEL_AT_PERIOD_END -> {
                formerStatus = status;
                status = SubscriptionStatus.PENDING_CANCEL;
            }
            case WITHDRAW_CANCELLATION -> {
                status = formerStatus;
                formerStatus = null;
            }
            case STOP_RENEWAL -> autoRenew = false;
            case RESUME_RENEWAL -> autoRenew = true;
        }
    }

    private void begin(LocalDate today) {
        startedOn = today;
        run(SubscriptionStatus.ACTIVE, terms.calendar(today).first());
    }

    /** Begins as it runs elsewhere already: its present period is charged there, for the seats it has. */
    void adopt(AdoptSubscriptions.Running running, LocalDate today) {
        startedOn = running.startedOn();
        autoRenew = running.autoRenew();
        externalId = running.externalId();
        chargedSeats = seats;
        run(running.status(), terms.calendar(startedOn).containing(today));
    }

    private void run(SubscriptionStatus state, BillingPeriod present) {
        status = state;
        periodStart = present.start();
        periodEnd = present.end();
        dueOn = periodEnd.plusDays(1);
    }

    private void end(LocalDate day) {
        status = SubscriptionStatus.CANCELED;
        formerStatus = null;
        endedOn = day;
        dueOn = null;
    }

    /** An order goes to a vendor far away: until it is settled nothing else changes, nor does the next period begin. */
    void asks(int order, LocalDate today) {
        openOrder = order;
        askedOn = today;
    }

    Change asked(WantedChange wanted) {
        return facts().plan(wanted, askedOn);
    }

    LocalDate answered() {
        LocalDate day = askedOn;
        askedOn = null;
        return day;
    }

    /** The vendor did not do it: everything stays as it was, and the order waits to be sent again or dropped. */
    void waitFor(int order) {
        openOrder = order;
        if (status == SubscriptionStatus.PENDING) {
            status = SubscriptionStatus.FAILED;
        }
    }

    /** The open order was dropped. A purchase that was dropped is over. */
    void give(int order, LocalDate today) {
        if (openOrder != null && openOrder == order) {
            openOrder = null;
        }
        if (status == SubscriptionStatus.FAILED) {
            end(today);
        }
    }

    /** Makes a failed order the present one again, so that it can be planned anew. */
    void retry(int order) {
        openOrder = null;
        if (status == SubscriptionStatus.FAILED) {
            status = SubscriptionStatus.PENDING;
        }
    }

    void licensed(String serial, SealedCode sealed) {
        licenseSerial = serial;
        code = sealed;
    }

    NumberedKey nextOrder() {
        return new NumberedKey(id, ++orders);
    }

    NumberedKey nextCharge() {
        return new NumberedKey(id, ++charges);
    }

    /** @throws Refusal {@code STALE} if it has changed since the caller read the version given; null asks nothing */
    void expect(Integer readVersion) {
        if (readVersion != null && readVersion != version) {
            throw new Refusal(CommonRefusal.STALE);
        }
    }

    Long id() {
        return id;
    }

    long customerId() {
        return customerId;
    }

    SubscriptionStatus status() {
        return status;
    }

    int seats() {
        return seats;
    }

    String licenseSerial() {
        return licenseSerial;
    }

    SealedCode code() {
        return code;
    }

    Terms terms() {
        return terms;
    }

    BillingPeriod period() {
        return periodStart == null ? null : new BillingPeriod(periodStart, periodEnd);
    }

    SubscriptionView view() {
        return new SubscriptionView(id, customerId, customerNumber, skuCode, status, seats, terms.view(), startedOn,
                period(), chargedSeats, autoRenew, endedOn, poNumber, openOrder, askedOn != null, boughtAt,
                boughtBy, licenseSerial, externalId, version);
    }
}
