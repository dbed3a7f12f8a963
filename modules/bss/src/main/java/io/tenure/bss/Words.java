package io.tenure.bss;

import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.distribution.DistributionView;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineState;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.VendorError;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.keystorage.key.Expiry;
import io.tenure.keystorage.key.Usage;
import io.tenure.services.catalog.SkuTerms;
import io.tenure.services.subscription.BillingPeriod;
import io.tenure.services.subscription.SubscriptionStatus;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.ui.Formats;
import io.tenure.ui.ReaderZone;
import io.tenure.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** What records say, in words: the days of a subscription, a vendor's code, who did what. */
@Named("words")
@RequestScoped
public class Words {

    @Inject
    private Texts texts;

    @Inject
    private ReaderZone zone;

    @Inject
    private Clock clock;

    /** What comes next: "renews 1 Apr 2026", "ends 31 Mar 2026", "ended 14 Mar 2026". */
    public String next(SubscriptionView subscription) {
        if (subscription.endedOn() != null) {
            return texts.of("bss.next.ended", subscription.endedOn());
        }
        if (subscription.period() == null) {
            return texts.of("bss.next.nothing");
        }
        return subscription.renews() ? texts.of("bss.next.renews", subscription.period().end().plusDays(1))
                : texts.of("bss.next.ends", subscription.period().end());
    }

    /** How long a machine is covered: "until 31 Mar 2026", "without end", "in grace since ...", "over since 1 Apr 2026", "never". */
    public String covered(MachineRow machine) {
        Optional<CoverageRow> grace = grace(machine);
        if (grace.isPresent()) {
            return texts.of("bss.covered.grace", grace.get().from(),
                    ChronoUnit.DAYS.between(LocalDate.now(clock), grace.get().to()));
        }
        if (machine.coveredUntil() == null) {
            return texts.of(machine.state() == MachineState.OK ? "bss.covered.open" : "bss.covered.never");
        }
        return machine.daysLeft() < 0 ? texts.of("bss.covered.over", machine.coveredUntil().plusDays(1))
                : texts.of("bss.covered.until", machine.coveredUntil());
    }

    private Optional<CoverageRow> grace(MachineRow machine) {
        return machine.state() == MachineState.CRITICAL ? machine.coverage(LocalDate.now(clock)).grace() : Optional.empty();
    }

    /** The same as a figure: days that are left, or a word. */
    public String coveredFor(MachineRow machine) {
        if (grace(machine).isPresent()) {
            return texts.of("bss.covered.figure.grace");
        }
        if (machine.daysLeft() == null) {
            return texts.of(machine.state() == MachineState.OK ? "bss.covered.figure.open" : "bss.covered.figure.none");
        }
        return machine.daysLeft() < 0 ? texts.of("bss.covered.figure.none") : texts.of("period.days", machine.daysLeft());
    }

    /** Whether it runs but ends with its period. */
    public boolean ending(SubscriptionView subscription) {
        return subscription.period() != null && subscription.status() != SubscriptionStatus.CANCELED
                && !subscription.renews();
    }

    /** Days of the period that are left, today counted. */
    public long daysLeft(BillingPeriod period) {
        return Math.max(0, period.daysFrom(LocalDate.now(clock)));
    }

    /** "12 days left", "ended 3 days ago", "renews by itself", "365 days from the first activation"; empty without an end. */
    public String left(Expiry expiry, License license) {
        if (expiry.daysLeft() == null) {
            return license.termDays() == null ? "" : texts.of("key.left.begins", license.termDays());
        }
        if (expiry.over()) {
            return texts.of("key.left.over", -expiry.daysLeft());
        }
        return texts.of(expiry.renews() ? "key.left.renews" : "key.left", expiry.daysLeft());
    }

    /** How a key is distributed by itself: "12 devices got it, 38 units are left to give", and why it gives no more. */
    public String distributed(DistributionView distribution, Usage usage) {
        String given = texts.of("key.distribute.given", distribution.given());
        return switch (distribution.state()) {
            case OFF -> texts.of("key.distribute.off");
            case STARTING -> distribution.code() == null ? given
                    : texts.of("key.distribute.waits", why(distribution.code()), Formats.moment(distribution.dueAt()));
            case RUNNING -> given + ", " + texts.of("key.distribute.free", usage.free());
            case STOPPED -> given + ". " + why(distribution.code());
        };
    }

    /** The day of a moment in the reader's zone. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone.getCurrent());
    }

    /** "5 to 100 seats", or "from 5 seats". */
    public String range(SkuTerms terms) {
        return range(terms.minSeats(), terms.maxSeats());
    }

    public String range(int minSeats, Integer maxSeats) {
        return maxSeats == null ? texts.of("bss.range.from", minSeats) : texts.of("bss.range", minSeats, maxSeats);
    }

    /** "5 to 100", or "5 or more". */
    public String seats(SkuTerms terms) {
        return terms.maxSeats() == null ? texts.of("bss.orMore", terms.minSeats())
                : texts.of("period", terms.minSeats(), terms.maxSeats());
    }

    /** An ISO period such as P1M, in words. */
    public String lengthOf(String period) {
        return length(Period.parse(period));
    }

    /** "1 month", "2 years", "30 days". */
    public String length(Period length) {
        if (length.toTotalMonths() == 0) {
            return texts.of("period.days", length.getDays());
        }
        return length.getMonths() == 0 ? texts.of("bss.years", length.getYears())
                : texts.of("bss.months", length.toTotalMonths());
    }

    /** Why the vendor did not do it. @param code the vendor's code as the order keeps it */
    public String vendor(String code) {
        return code == null ? "" : VendorError.find(code).map(texts::word).orElse(code);
    }

    /** Why a machine refused or a key is not given out, in a plain sentence. @param code as it is kept, or null */
    public String why(String code) {
        return code == null ? "" : Stream.of("distribution.", "refusal.", "VendorError.").map(kind -> kind + code)
                .filter(texts::has).findFirst().map(texts::of).orElse(code);
    }

    /** What can be done about it; empty when there is nothing to say. */
    public String mend(String code) {
        return texts.has("mend." + code) ? texts.of("mend." + code) : "";
    }

    public String joined(Collection<String> texts) {
        return String.join(", ", texts);
    }

    /** For a parameter of an address. */
    public String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    public String action(String action) {
        return texts.has("audit." + action) ? texts.of("audit." + action) : action;
    }

    /** "j.lind, customer", "m.kern for Borealis Freight", "Tenure". */
    public String who(AuditRow row) {
        if (row.onBehalfOf() != null) {
            return texts.of("bss.who.for", row.actor(), row.onBehalfOf());
        }
        return row.role() == Role.CUSTOMER ? texts.of("bss.who.customer", row.actor()) : row.actor();
    }

    /** What kind of thing a row of the audit log is about: "Customer". */
    public String subject(AuditRow row) {
        return texts.has("bss.subject." + row.subjectType()) ? texts.of("bss.subject." + row.subjectType())
                : row.subjectType();
    }

    /** The page of what a row of the audit log is about, or null if it has none. */
    public String link(AuditRow row) {
        return switch (row.subjectType()) {
            case "SUBSCRIPTION" -> "/admin/subscription.xhtml?number=" + encoded(row.subject());
            case "CUSTOMER" -> "/admin/customer.xhtml?number=" + encoded(row.subject());
            case "SKU" -> "/admin/sku.xhtml?code=" + encoded(row.subject());
            case "KEY" -> "/admin/key.xhtml?serial=" + encoded(row.subject());
            case "ACTIVATION_TASK" -> "/admin/task.xhtml?number=" + encoded(row.subject());
            case "LICENSE" -> "/admin/license.xhtml?serial=" + encoded(row.subject());
            case "SIGNING_KEY" -> "/admin/signingkeys.xhtml";
            case "MACHINE" -> "/admin/machine.xhtml?id=" + encoded(row.subject());
            case "GROUP" -> "/admin/group.xhtml?name=" + encoded(row.subject());
            case "USER" -> "/admin/user.xhtml?id=" + row.subjectId();
            case "MAIL_SETTINGS", "MAIL" -> "/admin/notifications.xhtml";
            case "WEBHOOK" -> row.action().equals("WEBHOOK_DELETED") ? null : "/admin/webhook.xhtml?id=" + row.subjectId();
            case "JOB" -> "/admin/jobs.xhtml";
            default -> null;
        };
    }
}
