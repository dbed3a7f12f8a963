package io.tenure.services.search;

import io.tenure.activation.machine.MachineRow;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.services.account.UserRow;
import io.tenure.services.catalog.SkuView;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.subscription.SubscriptionRow;
import java.util.List;

/** What a search found, by kind. */
public record Found(List<CustomerView> customers, List<SubscriptionRow> subscriptions, List<SkuView> skus,
                    List<UserRow> users, List<StoredKey> keys, List<MachineRow> machines) {

    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public int count() {
        return customers.size() + subscriptions.size() + skus.size() + users.size() + keys.size() + machines.size();
    }
}
