/**
 * Who may come in: users with a password for the browser, tokens for the REST API.
 *
 * <p>A user is INVITED until the one-time link is followed and a password set, then ACTIVE, and may be DISABLED and
 * enabled again. A customer's user belongs to one customer; administrators and auditors belong to none. Every change of
 * password, role or status raises the user's session version, which ends all sessions begun before.
 *
 * <p>Secrets: passwords are kept as PBKDF2 hashes (HMAC-SHA-512, iterations from the system property
 * {@code tenure.password.iterations}; 210,000 unless set, in the sandbox 60,000 because its passwords are printed on
 * the screen anyway). Links and tokens are 256 random bits, of which only the SHA-256 is kept; a fast hash is enough for
 * what cannot be guessed. Everything here expires by real time, whatever the sandbox clock says (rulings.md 12).
 *
 * <p>Looking up who is calling is on the way of every request. {@link io.tenure.services.account.UserLookup} and
 * {@link io.tenure.services.account.TokenLookup} remember an answer for five seconds, in a bounded cache, and forget it
 * at once on the node that changes it; other nodes follow within those five seconds.
 *
 * <p>Sign-in tries are counted before anything is hashed, per account and per address, on each node, in bounded memory
 * ({@link io.tenure.services.account.SignInThrottle}); a restart forgets them.
 *
 * <p>Tables {@code account_user}, {@code account_link}, {@code account_token}.
 */
package io.tenure.services.account;
