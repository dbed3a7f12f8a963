package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Use case: a reseller's Tenure brings over licenses that are in use already, up to a thousand at once, each with an
 * order key of its own. One that is refused keeps no other from being taken.
 */
@Stateless
@Allowed({Role.RESELLER, Role.ADMINISTRATOR})
public class ResellerAdoptions {

    /** How many licenses one call may bring. */
    public static final int MOST = 1000;

    @Inject
    private BuiltInAuthority authority;

    @Inject
    private OrderBook orders;

    @Inject
    private LicenseBook book;

    @Inject
    private Caller caller;

    @PersistenceContext
    private EntityManager entities;

    /** @param license null if it was refused @param refused why, or null */
    public record Answer(String key, License license, ActivationCode code, OrderRefusal refused) {
    }

    /** One answer each, in the same order. Refuses what is missing, and everything with {@link CodeRefusal}. */
    public List<Answer> adopt(List<RunningLicense> asked) {
        check(asked);
        String reseller = caller.actor().name();
        Map<String, OrderBook.Done> before = asked.isEmpty() ? Map.of()
                : orders.of(reseller, asked.stream().map(RunningLicense::order).toList());
        List<RunningLicense> fresh = asked.stream().filter(one -> !before.containsKey(one.order())).toList();
        Map<String, VendorAnswer> answers = adopt(reseller, fresh);
        Map<String, License> licenses = book.of(Stream.concat(
                before.values().stream().map(OrderBook.Done::serial),
                answers.values().stream().filter(VendorAnswer::succeeded).map(VendorAnswer::serial)).toList())
                .stream().collect(Collectors.toMap(License::serial, Function.identity()));
        return asked.stream().map(one -> before.containsKey(one.order())
                ? again(one, before.get(one.order()), licenses)
                : answer(one, answers.get(one.order()), licenses)).toList();
    }

    private Map<String, VendorAnswer> adopt(String reseller, List<RunningLicense> fresh) {
        List<VendorAnswer> answers = authority.adopt(fresh);
        Map<String, VendorAnswer> byKey = new LinkedHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            VendorAnswer answer = answers.get(i);
            if (!answer.succeeded() && answer.error() != VendorError.ALREADY_ACTIVATED) {
                throw CodeRefusal.of(answer.error());
            }
            byKey.put(fresh.get(i).order(), answer);
        }
        entities.flush();
        orders.adopted(reseller, fresh.stream().filter(one -> byKey.get(one.order()).succeeded())
                .map(one -> new OrderBook.Adopted(one.order(), asked(one), byKey.get(one.order()).serial())).toList());
        return byKey;
    }

    /** What makes it the same license, beside its key; its days may have passed meanwhile. */
    private static String asked(RunningLicense license) {
        return license.seats() + "\n" + license.license();
    }

    private Answer again(RunningLicense asked, OrderBook.Done before, Map<String, License> licenses) {
        License license = licenses.get(before.serial());
        if (!before.is(asked(asked))) {
            return new Answer(asked.order(), null, null, OrderRefusal.ORDER_KEY_REUSED);
        }
        return new Answer(asked.order(), license, book.codeOf(license.serial()).orElseThrow(), null);
    }

    private static Answer answer(RunningLicense asked, VendorAnswer answer, Map<String, License> licenses) {
        return answer.succeeded() ? new Answer(asked.order(), licenses.get(answer.serial()), answer.code(), null)
                : new Answer(asked.order(), null, null, OrderRefusal.CODE_TAKEN);
    }

    private static void check(List<RunningLicense> asked) {
        if (Check.present("licenses", asked).size() > MOST) {
            throw Refusal.of("licenses", OrderRefusal.ORDER_NUMBER_INVALID, asked.size(), MOST);
        }
        for (RunningLicense one : asked) {
            Check.text("order", one.order(), 64);
            ResellerOrders.requireComplete(one.license());
            ResellerOrders.requireUnits(one.seats());
        }
        if (asked.stream().map(RunningLicense::order).distinct().count() < asked.size()) {
            throw Refusal.of("licenses", OrderRefusal.ORDER_KEY_REUSED, "");
        }
    }
}
