package io.tenure.services.customer;

import java.time.Instant;

/**
 * One customer as others see it.
 *
 * @param number    the business key, for example {@code C-1001}
 * @param email     where confirmations go
 * @param createdAt UTC
 * @param version   grows with every change; the ETag
 */
public record CustomerView(long id, String number, String name, String email, Instant createdAt, int version) {
}
