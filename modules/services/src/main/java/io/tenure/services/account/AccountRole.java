package io.tenure.services.account;

import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.services.customer.CustomerQueries;

/**
 * A role that a user or a token is given, with the customer it is limited to.
 *
 * @param customerId the customer's id, for role CUSTOMER only
 */
record AccountRole(Role role, Long customerId) {

    /**
     * @param customer the customer's number, for role CUSTOMER only
     * @throws Refusal {@code CUSTOMER_REQUIRED}, {@code CUSTOMER_NOT_ALLOWED}, {@code CUSTOMER_NOT_FOUND} or
     *                 {@code ROLE_UNKNOWN}
     */
    static AccountRole ofUser(Role role, String customer, CustomerQueries customers) {
        if (role == Role.RESELLER) {
            throw Refusal.of("role", AccountRefusal.ROLE_UNKNOWN, role.name());
        }
        return of(role, customer, customers);
    }

    /** As {@link #ofUser}, and a token may have role RESELLER too: no person signs in as one. */
    static AccountRole of(Role role, String customer, CustomerQueries customers) {
        Role wanted = Check.present("role", role);
        boolean named = customer != null && !customer.isBlank();
        return switch (wanted) {
            case CUSTOMER -> {
                if (!named) {
                    throw Refusal.of("customer", AccountRefusal.CUSTOMER_REQUIRED);
                }
                yield new AccountRole(wanted, customers.customer(customer.strip()).id());
            }
            case ADMINISTRATOR, AUDITOR, RESELLER -> {
                if (named) {
                    throw Refusal.of("customer", AccountRefusal.CUSTOMER_NOT_ALLOWED);
                }
                yield new AccountRole(wanted, null);
            }
            case SYSTEM -> throw Refusal.of("role", AccountRefusal.ROLE_UNKNOWN, wanted.name());
        };
    }
}
