package io.tenure.services.subscription;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Use case: Get Activation Code. The code stays the same for the subscription's life, also while it is suspended
 * (domain.md 002.15). Each reveal is in the timeline.
 */
@Stateless
public class RevealActivationCode {

    @Inject
    private SubscriptionStore subscriptions;

    @Inject
    private CodeVault vault;

    @Inject
    private AuditLog audit;

    /** Refuses {@code NO_ACTIVATION_CODE} while the purchase has not succeeded. Auditors see everything but codes. */
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR})
    public ActivationCode reveal(String number) {
        Subscription subscription = subscriptions.get(number);
        if (subscription.code() == null) {
            throw new Refusal(SubscriptionRefusal.NO_ACTIVATION_CODE, number);
        }
        ActivationCode code = vault.open(subscription.code());
        audit.record(new Audited("ACTIVATION_CODE_REVEALED", "SUBSCRIPTION", subscription.id(),
                SubscriptionNumber.of(subscription.id()), subscription.customerId(), null, Facts.NONE, Facts.NONE));
        return code;
    }
}
