package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.license.LicenseState;
import io.tenure.kernel.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where machines activate codes of licenses that were issued here: begins their terms and remembers the machines of each
 * code. In the caller's transaction, or in one of its own.
 */
@Stateless
@Internal
public class ActivationDesk {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private LicenseBook book;

    /** @return {@code CODE_NOT_FOUND} if no license has this code */
    public Told<License> lookUp(ActivationCode code) {
        return book.ofCode(code).map(Told::of).orElseGet(() -> Told.refused(VendorError.CODE_NOT_FOUND));
    }

    /**
     * The first activation begins the term, once for all machines (domain.md 001 example 1). A license that has expired
     * goes on with the newest key that was published for it (000.26). A machine that has
     * activated the code before takes no second unit (B4). A code for devices is refused to more of them than it is for.
     *
     * @param machine what tells the machine from all others, at most 64 characters
     */
    public Told<Activation> activate(ActivationCode code, String machine, LocalDate today) {
        Optional<License> known = book.ofCode(code).flatMap(license -> book.lock(license.serial()));
        if (known.isEmpty()) {
            return Told.refused(VendorError.CODE_NOT_FOUND);
        }
        License license = renewed(known.get(), today);
        Optional<LocalDate> before = firstOn(license.serial(), machine);
        int machines = machines(license.serial());
        boolean takesNone = before.isPresent() || machine.equals(VendorPort.FLEET);
        Optional<VendorError> refusal = refusal(license, before.isPresent(),
                !takesNone && isFull(license, machines), today);
        if (refusal.isPresent()) {
            return Told.refused(refusal.get());
        }
        remember(license.serial(), machine, today);
        return Told.of(new Activation(begun(license, today), before.orElse(today),
                takesNone ? machines : machines + 1));
    }

    private static Optional<VendorError> refusal(License license, boolean again, boolean full, LocalDate today) {
        if (license.blocked()) {
            return Optional.of(VendorError.CODE_BLOCKED);
        }
        if (license.expired(today)) {
            return Optional.of(VendorError.CODE_EXPIRED);
        }
        if (!again && license.state() == LicenseState.PAUSED) {
            return Optional.of(VendorError.CODE_SUSPENDED);
        }
        return full ? Optional.of(VendorError.DEVICE_LIMIT) : Optional.empty();
    }

    private static boolean isFull(License license, int machines) {
        return license.keyType() == KeyType.DEVICE && machines >= license.limit();
    }

    /** One that has expired goes on with the newest key that was published for it, if there is one. */
    private License renewed(License license, LocalDate today) {
        if (license.blocked() || !license.expired(today)) {
            return license;
        }
        Optional<License> newer = newest(license).filter(one -> !one.expired(today));
        newer.ifPresent(one -> book.goOn(one, license));
        return newer.orElse(license);
    }

    private License begun(License license, LocalDate today) {
        if (license.firstActivatedOn() != null) {
            return license;
        }
        book.begin(license.serial(), today);
        return book.find(license.serial()).orElseThrow();
    }

    /** The machine's unit is free for another one. */
    public Told<Boolean> release(String serial, String machine) {
        entities.createNativeQuery("delete from authority_activation where serial = ?1 and machine = ?2")
                .setParameter(1, serial).setParameter(2, machine).executeUpdate();
        return Told.of(true);
    }

    /**
     * What the license becomes when the newest key published for it is taken; empty if there is none that ends later. One that
     * was blocked or given back has none any more: licensing by the contract was terminated (domain.md 004.4).
     */
    public Told<Optional<License>> replacement(String serial) {
        Optional<License> license = book.find(serial);
        boolean over = license.filter(one -> one.blocked() || one.state() == LicenseState.CANCELED).isPresent();
        return over ? Told.refused(VendorError.ORDER_NOT_ALLOWED) : Told.of(license.flatMap(this::newest));
    }

    /** A trial has none, whatever was published for it once. */
    private Optional<License> newest(License license) {
        if (license.trial()) {
            return Optional.empty();
        }
        List<?> found = entities.createNativeQuery("select r.expires_on, r.support_expires_on from authority_renewal r"
                + " where r.serial = ?1 order by r.expires_on desc, r.id desc limit 1")
                .setParameter(1, license.serial()).getResultList();
        return found.stream().map(row -> (Object[]) row)
                .map(row -> license.renewed(day(row[0]), row[1] == null ? license.supportExpiresOn() : day(row[1])))
                .filter(newer -> license.expiresOn() == null || newer.expiresOn().isAfter(license.expiresOn()))
                .findFirst();
    }

    private Optional<LocalDate> firstOn(String serial, String machine) {
        return entities.createNativeQuery("select first_on from authority_activation where serial = ?1 and machine = ?2")
                .setParameter(1, serial).setParameter(2, machine).getResultList().stream().findFirst()
                .map(ActivationDesk::day);
    }

    private int machines(String serial) {
        return ((Number) entities.createNativeQuery("select count(*) from authority_activation where serial = ?1"
                + " and machine <> ?2").setParameter(1, serial).setParameter(2, VendorPort.FLEET).getSingleResult())
                .intValue();
    }

    private void remember(String serial, String machine, LocalDate today) {
        entities.createNativeQuery("insert into authority_activation (serial, machine, first_on, last_on)"
                + " values (?1, ?2, ?3, ?3) on duplicate key update last_on = ?3")
                .setParameter(1, serial).setParameter(2, machine).setParameter(3, today).executeUpdate();
    }

    private static LocalDate day(Object column) {
        return ((java.sql.Date) column).toLocalDate();
    }
}
