package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.license.TrialRefusal;
import io.tenure.authority.vendor.VendorRequest.OrderedLicense;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Use case: a reseller's Tenure orders a license or a change of one it has ordered before (rulings.md 31). A reseller is
 * known by its token's name, so that its next token, of the same name, finds the same licenses.
 */
@Stateless
@Allowed({Role.RESELLER, Role.ADMINISTRATOR})
public class ResellerOrders {

    private static final int KEY_LENGTH = 64;
    private static final int MOST_UNITS = 10_000_000;

    @Inject
    private BuiltInAuthority authority;

    @Inject
    private OrderBook orders;

    @Inject
    private LicenseBook book;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Sql sql;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param key     by which the same order is known when it comes again
     * @param seats   units the license has then; for {@code ACTIVATE} and {@code CHANGE_SEATS}
     * @param endsOn  last valid day; null for none, which a cancellation may not say
     * @param license for {@code ACTIVATE}
     */
    public record Request(String key, VendorRequest.Kind kind, String serial, Integer seats, LocalDate endsOn,
                          OrderedLicense license) {

        /** What makes it the same order. The day does not: who asks again on the next day means the same. */
        private String asked() {
            boolean counts = kind == VendorRequest.Kind.ACTIVATE || kind == VendorRequest.Kind.CHANGE_SEATS;
            return Stream.of(kind, serial, counts ? seats : null, license).map(Objects::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** @param license as it is now @param code for {@code ACTIVATE}; else null */
    public record Receipt(String key, License license, ActivationCode code) {
    }

    /**
     * Carries the order out, once for its key. Refuses what is missing, {@link OrderRefusal}, {@code TRIAL_ONLY_ONCE} and, while the sandbox's
     * authority is told not to do as asked, {@link CodeRefusal}; what was refused may be ordered again with the same key.
     */
    public Receipt order(Request asked) {
        check(asked);
        String reseller = caller.actor().name();
        if (!orders.claim(reseller, asked.key(), asked.kind().name(), asked.asked())) {
            return again(asked, orders.find(reseller, asked.key()).orElseThrow());
        }
        boolean isNew = asked.kind() == VendorRequest.Kind.ACTIVATE;
        if (!isNew && !orders.has(reseller, asked.serial())) {
            throw Refusal.of("serial", OrderRefusal.LICENSE_NOT_ORDERED, asked.serial());
        }
        if (!isNew && asked.endsOn() != null) {
            requireOneTrial(asked);
        }
        VendorAnswer answer = authority.ask(new VendorRequest(asked.kind(), asked.serial(),
                asked.seats() == null ? 0 : asked.seats(), asked.endsOn(), false, asked.license(), null));
        if (!answer.succeeded()) {
            throw OrderRefusal.of(answer.error(), asked.serial());
        }
        entities.flush();
        orders.done(reseller, asked.key(), answer.serial());
        License license = book.find(answer.serial()).orElseThrow();
        record(asked, license);
        return new Receipt(asked.key(), license, answer.code());
    }

    /** A trial can be ended sooner, not later. */
    private void requireOneTrial(Request asked) {
        if (book.lock(asked.serial()).filter(license -> license.trialEndsBefore(asked.endsOn())).isPresent()) {
            throw Refusal.of("endsOn", TrialRefusal.TRIAL_ONLY_ONCE, asked.serial());
        }
    }

    private Receipt again(Request asked, OrderBook.Done before) {
        if (!before.is(asked.asked())) {
            throw Refusal.of("order", OrderRefusal.ORDER_KEY_REUSED, asked.key());
        }
        boolean isNew = asked.kind() == VendorRequest.Kind.ACTIVATE;
        return new Receipt(asked.key(), book.find(before.serial()).orElseThrow(),
                isNew ? book.codeOf(before.serial()).orElseThrow() : null);
    }

    private static void check(Request asked) {
        Check.text("order", asked.key(), KEY_LENGTH);
        switch (Check.present("kind", asked.kind())) {
            case ACTIVATE -> {
                requireComplete(asked.license());
                requireUnits(asked.seats());
            }
            case CHANGE_SEATS -> requireUnits(asked.seats());
            case SOFT_CANCEL, HARD_CANCEL -> Check.present("endsOn", asked.endsOn());
            case PAUSE, RESUME, WITHDRAW_CANCEL -> { }
        }
        if (asked.kind() != VendorRequest.Kind.ACTIVATE) {
            Check.text("serial", asked.serial(), KEY_LENGTH);
        }
    }

    static void requireComplete(OrderedLicense license) {
        Check.present("license", license);
        Check.text("license/product", license.product(), 200);
        Check.present("license/edition", license.edition());
        Check.present("license/keyType", license.keyType());
        Check.present("license/licenseType", license.licenseType());
    }

    static void requireUnits(Integer seats) {
        if (Check.present("seats", seats) < 1 || seats > MOST_UNITS) {
            throw Refusal.of("seats", OrderRefusal.ORDER_NUMBER_INVALID, seats, MOST_UNITS);
        }
    }

    private void record(Request asked, License license) {
        long id = sql.first(row -> row.getLong(1), "select id from authority_license where serial = ?", license.serial())
                .orElseThrow();
        audit.record(new Audited("LICENSE_ORDERED", "LICENSE", id, license.serial(), null, null, Facts.NONE,
                Facts.of("order", asked.kind(), "limit", license.limit(), "expiresOn", license.expiresOn())));
    }
}
