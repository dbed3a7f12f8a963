package io.tenure.services.search;

import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.services.account.UserFilter;
import io.tenure.services.account.UserQueries;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.customer.CustomerQueries;
import io.tenure.services.subscription.SubscriptionFilter;
import io.tenure.services.subscription.SubscriptionNumber;
import io.tenure.services.subscription.SubscriptionQueries;
import io.tenure.services.subscription.SubscriptionRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what somebody means by a few characters. Activation codes are found where subscriptions and keys are, by
 * fingerprint.
 */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SearchQueries {

    /** How many of each kind are shown. */
    public static final int MOST = 8;

    /** A key's serial, or its beginning with the first dash. */
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{0,27}");

    @Inject
    private SubscriptionQueries subscriptions;

    @Inject
    private CustomerQueries customers;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private UserQueries users;

    @Inject
    private KeyQueries keys;

    @Inject
    private MachineQueries machines;

    /** At most {@link #MOST} of each kind; nothing for nothing. */
    public Found search(String q) {
        if (q == null || q.isBlank()) {
            return Found.NOTHING;
        }
        if (SERIAL.matcher(q.strip()).matches()) {
            return new Found(List.of(), List.of(), List.of(), List.of(), stored(q), List.of());
        }
        List<SubscriptionRow> sold = subscriptions.list(new SubscriptionFilter(null, null, null, q.strip(), null), MOST,
                null).items();
        if (SubscriptionNumber.parse(q.strip()).isPresent()) {
            return new Found(List.of(), sold, List.of(), List.of(), List.of(), List.of());
        }
        return new Found(customers.customers(q.strip(), MOST, null).items(), sold,
                catalog.skus(null, null, q.strip(), MOST, null).items(),
                users.users(new UserFilter(q.strip(), null, null, null), MOST, null).items(), List.of(),
                machines.list(new MachineFilter(null, null, null, null, q.strip()), MOST, null).items());
    }

    private List<StoredKey> stored(String q) {
        return keys.keys(new KeyFilter(q.strip(), null, null, null, null), MOST, null).items();
    }
}
