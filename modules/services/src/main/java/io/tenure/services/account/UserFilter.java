package io.tenure.services.account;

import io.tenure.kernel.Role;

/**
 * Which users to list; null in any of them asks nothing.
 *
 * @param q        a part of the name or the beginning of the address
 * @param customer the customer's number
 */
public record UserFilter(String q, Role role, UserStatus status, String customer) {
}
