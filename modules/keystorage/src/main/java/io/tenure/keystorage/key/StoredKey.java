package io.tenure.keystorage.key;

import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One key in storage with its license as it is now.
 *
 * @param autoDistribute whether devices without a key get it by themselves (domain.md 000.38)
 * @param subscription   the number of the seat subscription it came from, or null
 * @param issuedAt       when the authority issued the license, UTC
 * @param changes        how often the key itself was changed in storage
 */
public record StoredKey(long id, License license, Form form, boolean autoDistribute, String subscription,
                        Instant issuedAt, Instant addedAt, String addedBy, int changes) {

    private static final int TAGS = 1_000_000_000;

    public String serial() {
        return license.serial();
    }

    public KeyState state(LocalDate today) {
        return KeyState.of(license, subscription != null, today);
    }

    public Expiry expiry(LocalDate today) {
        return Expiry.of(license, today);
    }

    /** Empty for a key under subscription. */
    public Optional<Certificate> certificate() {
        return Certificate.of(license, LocalDate.ofInstant(issuedAt, ZoneOffset.UTC));
    }

    /**
     * The entity tag: it changes with the key and with everything about its license, which others change. A checksum, so two
     * states have the same one with a chance of one in a thousand million.
     */
    public int version(LocalDate today) {
        CRC32 sum = new CRC32();
        sum.update((changes + " " + autoDistribute + " " + state(today) + " " + license).getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % TAGS);
    }

    /** Refuses {@code NOT_DISTRIBUTABLE} when it is switched on for a key that is not for devices (rulings.md 16). */
    void requireDistributable(boolean on) {
        if (on && license.keyType() != KeyType.DEVICE) {
            throw Refusal.of("autoDistribute", KeyRefusal.NOT_DISTRIBUTABLE, license.keyType());
        }
    }

    /**
     * Refuses {@code KEY_IN_USE} while a machine holds it, and {@code KEY_OF_SUBSCRIPTION} while the seat subscription runs
     * that it came from.
     *
     * @param held whether a machine holds it as active or additional key
     */
    void requireDeletable(boolean held, LocalDate today) {
        if (held) {
            throw new Refusal(KeyRefusal.KEY_IN_USE, serial());
        }
        if (runs(today)) {
            throw new Refusal(KeyRefusal.KEY_OF_SUBSCRIPTION, serial(), subscription);
        }
    }

    /** Whether it belongs to a seat subscription that goes on. */
    private boolean runs(LocalDate today) {
        return subscription != null && state(today) != KeyState.CANCELED && !license.expired(today);
    }

    /** @throws Refusal {@code STALE} if it has changed since the caller read the version given; null asks nothing */
    void expect(Integer readVersion, LocalDate today) {
        if (readVersion != null && readVersion != version(today)) {
            throw new Refusal(CommonRefusal.STALE);
        }
    }
}
