/**
 * Keys in storage (domain.md 000.2, 000.34-42). A key gets in by activation code, by key file, or by itself when a seat
 * subscription is bought or brought over. One row of {@code keystorage_key} says that a license is held and how; limit,
 * term, end, block and suspension are joined from {@code authority_license} by serial, so a key changes the moment its
 * license does. Key files lie encrypted, activation codes with the authority.
 *
 * <p>Limits are told, not enforced: above its limit a key goes on, and its {@link io.tenure.keystorage.key.Severity} says so.
 */
package io.tenure.keystorage.key;
