package io.tenure.services.subscription;

import io.tenure.authority.code.CodeVault;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.CatalogRefusal;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.customer.CustomerRefusal;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.subscription.AdoptSubscriptions.Running;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up all that many running subscriptions refer to, in a handful of statements for any number of them. */
@Dependent
class AdoptionContext {

    @Inject
    private CustomerQueries customers;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private CodeVault vault;

    Known of(List<Running> all) {
        Map<String, CustomerView> byNumber = index(customers.ofNumbers(values(all, Running::customer)),
                customer -> Like.key(customer.number()));
        Map<String, SkuView> byCode = index(catalog.ofCodes(values(all, Running::sku)), sku -> Like.key(sku.code()));
        List<Subscription> named = subscriptions.ofExternalIds(values(all, Running::externalId));
        List<Subscription> coded = subscriptions.ofFingerprints(
                values(all, Running::code).stream().map(vault::fingerprint).toList());
        List<Subscription> begun = subscriptions.begun(
                byNumber.values().stream().map(CustomerView::id).toList(), values(all, Running::startedOn));
        return new Known(byNumber, byCode,
                index(named, one -> Like.key(one.view().externalId())),
                index(coded, one -> HexFormat.of().formatHex(one.code().fingerprint())),
                begun.stream().map(Subscription::view).collect(Collectors.groupingBy(Known::place)), vault);
    }

    private static <T> List<T> values(List<Running> all, Function<Running, T> what) {
        return all.stream().map(what).filter(Objects::nonNull).distinct().toList();
    }

    private static <T> Map<String, T> index(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }

    /** What is there already. */
    record Known(Map<String, CustomerView> customers, Map<String, SkuView> skus, Map<String, Subscription> named,
                 Map<String, Subscription> coded, Map<String, List<SubscriptionView>> begun, CodeVault vault) {

        /** @throws Refusal {@code CUSTOMER_NOT_FOUND} */
        CustomerView customer(Running running) {
            CustomerView found = customers.get(Like.key(running.customer()));
            if (found == null) {
                throw Refusal.of("customer", CustomerRefusal.CUSTOMER_NOT_FOUND, running.customer());
            }
            return found;
        }

        /** @throws Refusal {@code SKU_NOT_FOUND} */
        SkuView sku(Running running) {
            SkuView found = skus.get(Like.key(running.sku()));
            if (found == null) {
                throw Refusal.of("sku", CatalogRefusal.SKU_NOT_FOUND, running.sku());
            }
            return found;
        }

        /** Whether it was brought over before, just so. @throws Refusal {@code DIFFERS}, naming the first field that does */
        boolean holds(Running running) {
            Stream<SubscriptionView> named = Stream.ofNullable(running.externalId())
                    .map(id -> this.named.get(Like.key(id))).filter(Objects::nonNull).map(Subscription::view);
            Stream<SubscriptionView> coded = Stream.ofNullable(running.code())
                    .map(code -> this.coded.get(HexFormat.of().formatHex(vault.fingerprint(code))))
                    .filter(Objects::nonNull).map(Subscription::view);
            List<SubscriptionView> same = Stream.concat(named, coded).toList();
            if (same.isEmpty() && running.externalId() == null && running.code() == null) {
                same = begun.getOrDefault(place(customer(running), sku(running), running), List.of());
            }
            List<Optional<Refusal>> differences = same.stream().map(there -> difference(there, running)).toList();
            if (differences.isEmpty() || differences.stream().anyMatch(Optional::isEmpty)) {
                return !differences.isEmpty();
            }
            throw differences.get(0).orElseThrow();
        }

        private static Optional<Refusal> difference(SubscriptionView there, Running running) {
            if (!Like.key(there.customer()).equals(Like.key(running.customer()))) {
                return differs(there, "customer", there.customer(), running.customer());
            }
            if (!Like.key(there.sku()).equals(Like.key(running.sku()))) {
                return differs(there, "sku", there.sku(), running.sku());
            }
            if (!there.startedOn().equals(running.startedOn())) {
                return differs(there, "startedOn", there.startedOn(), running.startedOn());
            }
            if (there.seats() != running.seats()) {
                return differs(there, "seats", there.seats(), running.seats());
            }
            return Objects.equals(there.poNumber(), running.poNumber()) ? Optional.empty()
                    : differs(there, "poNumber", there.poNumber(), running.poNumber());
        }

        private static Optional<Refusal> differs(SubscriptionView there, String field, Object present, Object wanted) {
            return Optional.of(Refusal.of(field, CommonRefusal.DIFFERS, there.number(), present, wanted));
        }

        private static String place(CustomerView customer, SkuView sku, Running running) {
            return String.join("\n", Like.key(customer.number()), Like.key(sku.code()), running.startedOn().toString(),
                    Objects.toString(running.poNumber(), ""));
        }

        static String place(SubscriptionView there) {
            return String.join("\n", Like.key(there.customer()), Like.key(there.sku()), there.startedOn().toString(),
                    Objects.toString(there.poNumber(), ""));
        }
    }
}
