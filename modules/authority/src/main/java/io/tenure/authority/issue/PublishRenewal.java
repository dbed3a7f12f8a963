package io.tenure.authority.issue;

import io.tenure.authority.license.TrialRefusal;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;

/** Use case: an administrator publishes a newer key of a license; who has the license gets it when they ask for one. */
@Stateless
public class PublishRenewal {

    @Inject
    private IssuedLicenses issued;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param expiresOn        last valid day of the newer key
     * @param supportExpiresOn last day of support then, or null to leave it
     * @param version          the version the caller read, or null
     */
    public record Request(String serial, LocalDate expiresOn, LocalDate supportExpiresOn, Integer version) {
    }

    /**
     * Refuses {@code LICENSE_NOT_FOUND}, {@code LICENSE_BLOCKED}, {@code TRIAL_ONLY_ONCE}, {@code LICENSE_WITHOUT_END} and
     * {@code RENEWAL_NOT_LATER}.
     */
    @Allowed(Role.ADMINISTRATOR)
    public LicenseView publish(Request asked) {
        LocalDate expires = Check.present("expiresOn", asked.expiresOn());
        LicenseView before = issued.lock(asked.serial(), asked.version());
        requireLater(before, expires);
        entities.createNativeQuery("insert into authority_renewal (serial, expires_on, support_expires_on,"
                + " published_at, published_by) values (?1, ?2, ?3, ?4, ?5)").setParameter(1, asked.serial()).setParameter(2, expires)
                .setParameter(3, asked.supportExpiresOn()).setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, caller.actor().name()).executeUpdate();
        issued.touch(asked.serial());
        LicenseView after = issued.get(asked.serial());
        audit.record(IssuedLicenses.audited("RENEWAL_PUBLISHED", after, null,
                Facts.of("expiresOn", newest(before)), Facts.of("expiresOn", expires)));
        return after;
    }

    private static LocalDate newest(LicenseView license) {
        LocalDate present = license.license().expiresOn();
        return license.renewedTo() == null || license.renewedTo().isBefore(present) ? present : license.renewedTo();
    }

    private static void requireLater(LicenseView before, LocalDate expires) {
        if (before.license().blocked()) {
            throw new Refusal(LicenseRefusal.LICENSE_BLOCKED, before.license().serial());
        }
        if (before.license().trial()) {
            throw new Refusal(TrialRefusal.TRIAL_ONLY_ONCE, before.license().serial());
        }
        if (before.license().expiresOn() == null) {
            throw new Refusal(LicenseRefusal.LICENSE_WITHOUT_END, before.license().serial());
        }
        if (!expires.isAfter(newest(before))) {
            throw Refusal.of("expiresOn", LicenseRefusal.RENEWAL_NOT_LATER, expires, newest(before));
        }
    }
}
