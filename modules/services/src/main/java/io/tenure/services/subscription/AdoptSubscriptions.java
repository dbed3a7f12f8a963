package io.tenure.services.subscription;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.vendor.RunningLicense;
import io.tenure.authority.vendor.VendorAnswer;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorPort;
import io.tenure.kernel.Addition;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Refusals;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.keystorage.key.KeyStorage;
import io.tenure.services.catalog.SkuView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Use case: an administrator brings over subscriptions that run at another provider, a thousand to a call. Each goes on as
 * it is: in its present period, which the other provider has charged, with its seats and its activation code. No order
 * and no charge is written for what happened elsewhere; the timeline begins with IMPORTED.
 */
@Stateless
public class AdoptSubscriptions {

    private static final int PO_NUMBER_LENGTH = 60;
    private static final int EXTERNAL_ID_LENGTH = 100;

    @Inject
    private AdoptionContext context;

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private VendorPort vendor;

    @Inject
    private CodeVault vault;

    @Inject
    private LicenseBook book;

    @Inject
    private KeyStorage keys;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * @param customer   the customer's number
     * @param sku        the SKU's code; a retired one will do
     * @param startedOn  the first day, from which the periods are reckoned
     * @param autoRenew  null means true
     * @param code       the activation code in use, or null for a new one
     * @param status     ACTIVE or SUSPENDED; null means ACTIVE
     * @param externalId what the other provider calls it, or null
     */
    public record Running(String customer, String sku, Integer seats, LocalDate startedOn, String poNumber,
                          Boolean autoRenew, ActivationCode code, SubscriptionStatus status, String externalId) {

        public Running {
            autoRenew = !Boolean.FALSE.equals(autoRenew);
            status = status == null ? SubscriptionStatus.ACTIVE : status;
        }
    }

    /**
     * One answer each, in the same order. A subscription that is there already just so is unchanged: the one with the same
     * external id, else with the same code, else of the same customer, SKU, first day and PO number.
     */
    @Allowed(Role.ADMINISTRATOR)
    public List<Addition> adopt(List<Running> asked) {
        AdoptionContext.Known known = context.of(asked);
        List<Addition> answers = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Running running : asked) {
            answers.add(examine(running, known, candidates, answers.size()));
        }
        takeOver(candidates, answers);
        return answers;
    }

    /** @param place where its answer stands among the answers */
    private record Candidate(int place, Subscription subscription, RunningLicense license, Running running) {
    }

    /**
     * By which a vendor far away knows it again when the import is repeated: it follows from what was asked for, and from
     * how many there are just like it.
     */
    private static String order(Running running, List<Candidate> before) {
        long same = before.stream().filter(one -> one.running().equals(running)).count();
        String code = running.code() == null ? "" : running.code().characters();
        String asked = String.join("\n", "adopt", running.customer(), running.sku(), running.startedOn().toString(),
                Objects.toString(running.poNumber()), Objects.toString(running.externalId()), code, Long.toString(same));
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Addition examine(Running running, AdoptionContext.Known known, List<Candidate> candidates, int place) {
        try {
            requirePossible(running, known);
            if (known.holds(running)) {
                return Addition.UNCHANGED;
            }
            Subscription subscription = new Subscription(known.customer(running), known.sku(running), running.seats(),
                    running.poNumber(), caller.actor().name(),
                    running.startedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
            subscription.adopt(running, LocalDate.now(clock));
            candidates.add(new Candidate(place, subscription, new RunningLicense(running.code(), running.seats(),
                    running.status() == SubscriptionStatus.SUSPENDED, subscription.period().end(), running.autoRenew(),
                    PlaceOrder.license(known.sku(running)), order(running, candidates)), running));
            return Addition.CREATED;
        } catch (Refusal refused) {
            return Addition.refused(refused);
        }
    }

    private void requirePossible(Running running, AdoptionContext.Known known) {
        Refusals wrong = new Refusals();
        wrong.check(() -> known.customer(running));
        SkuView sku = wrong.read(() -> known.sku(running));
        Integer seats = wrong.read(() -> Check.present("seats", running.seats()));
        if (sku != null && seats != null) {
            wrong.check(() -> new SeatRange(sku.terms().minSeats(), sku.terms().maxSeats()).ordered(seats));
        }
        wrong.check(() -> Check.optional("poNumber", running.poNumber(), PO_NUMBER_LENGTH));
        wrong.check(() -> Check.optional("externalId", running.externalId(), EXTERNAL_ID_LENGTH));
        wrong.check(() -> requireBegun(running.startedOn()));
        wrong.check(() -> requireRunning(running.status()));
        wrong.refuse();
    }

    private void requireBegun(LocalDate startedOn) {
        if (Check.present("startedOn", startedOn).isAfter(LocalDate.now(clock))) {
            throw Refusal.of("startedOn", SubscriptionRefusal.STARTS_IN_FUTURE, startedOn);
        }
    }

    private static void requireRunning(SubscriptionStatus status) {
        if (status != SubscriptionStatus.ACTIVE && status != SubscriptionStatus.SUSPENDED) {
            throw Refusal.of("status", SubscriptionRefusal.STATUS_NOT_ADOPTED, status);
        }
    }

    private void takeOver(List<Candidate> candidates, List<Addition> answers) {
        List<VendorAnswer> licenses = vendor.adopt(candidates.stream().map(Candidate::license).toList());
        List<Subscription> taken = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Subscription subscription = candidates.get(i).subscription();
            VendorAnswer license = licenses.get(i);
            if (license.succeeded()) {
                subscription.licensed(license.serial(), vault.seal(license.code()));
                note(subscription, license);
                taken.add(subscriptions.add(subscription));
            } else {
                answers.set(candidates.get(i).place(), Addition.refused(refusal(license.error())));
            }
        }
        List<Audited> rows = taken.stream().map(AdoptSubscriptions::audited).toList();
        Map<String, String> stored = taken.stream().map(Subscription::view)
                .collect(Collectors.toMap(SubscriptionView::serial, SubscriptionView::number));
        subscriptions.writeAndForget();
        keys.addOfSubscriptions(stored);
        audit.record(rows);
    }

    /** The license as a vendor far away told; where it names no end, that is the end of the period. */
    private void note(Subscription subscription, VendorAnswer answer) {
        License told = answer.license();
        if (told != null) {
            boolean endless = told.expiresOn() == null && told.termDays() == null;
            book.ordered(endless ? told.renewed(subscription.period().end(), told.supportExpiresOn()) : told,
                    answer.code());
        }
    }

    private static Refusal refusal(VendorError error) {
        return error == VendorError.ALREADY_ACTIVATED
                ? Refusal.of("activationCode", SubscriptionRefusal.ACTIVATION_CODE_TAKEN)
                : new Refusal(SubscriptionRefusal.NOT_ADOPTED, error.vendorCode());
    }

    private static Audited audited(Subscription taken) {
        SubscriptionView view = taken.view();
        return new Audited("IMPORTED", "SUBSCRIPTION", view.id(), view.number(), view.customerId(), null, Facts.NONE,
                Facts.of("status", view.status(), "seats", view.seats(), "autoRenew", view.autoRenew(),
                        "startedOn", view.startedOn(), "externalId", view.externalId()));
    }
}
