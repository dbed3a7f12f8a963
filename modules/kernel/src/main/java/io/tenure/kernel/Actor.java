package io.tenure.kernel;

/**
 * Who does something.
 *
 * @param name       the sign-in name or the token's name, as the timeline shows it
 * @param role       what they may do
 * @param customerId the customer whose things they are limited to, or null for no limit
 * @param onBehalfOf the name of the customer an administrator acts for, or null
 * @param userId     the user's id, or null for a token and for Tenure itself
 */
public record Actor(String name, Role role, Long customerId, String onBehalfOf, Long userId) {

    /** Tenure itself: what falls due by itself. */
    public static final Actor SYSTEM = new Actor("Tenure", Role.SYSTEM, null, null, null);

    public static Actor administrator(String name) {
        return new Actor(name, Role.ADMINISTRATOR, null, null, null);
    }

    public static Actor auditor(String name) {
        return new Actor(name, Role.AUDITOR, null, null, null);
    }

    public static Actor customer(String name, long customerId) {
        return new Actor(name, Role.CUSTOMER, customerId, null, null);
    }

    /** This administrator acting for a customer: limited to that customer, and recorded as such. */
    public Actor actingFor(long customer, String customerName) {
        return new Actor(name, Role.CUSTOMER, customer, customerName, userId);
    }

    public Actor withUser(long id) {
        return new Actor(name, role, customerId, onBehalfOf, id);
    }

    /** Whether this actor may see what belongs to the given customer. */
    public boolean maySee(long customer) {
        return customerId == null || customerId == customer;
    }
}
