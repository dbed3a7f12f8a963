package io.tenure.authority.issue;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.authority.license.License;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the licenses that were issued here. In the caller's transaction; one statement each. */
@Dependent
class IssuedLicenses {

    private static final String SELECT = "select l.id, l.issued_at, l.blocked_reason, l.version, "
            + License.columns("l")
            + ", (select count(*) from authority_activation a where a.serial = l.serial) machines"
            + ", (select max(r.expires_on) from authority_renewal r where r.serial = l.serial) renewed_to"
            + " from authority_license l where l.origin = 'BUILT_IN'";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CodeVault vault;

    /** @throws Refusal {@code LICENSE_NOT_FOUND} */
    LicenseView get(String serial) {
        return find(serial, "").orElseThrow(() -> new Refusal(LicenseRefusal.LICENSE_NOT_FOUND, serial));
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    LicenseView lock(String serial, Integer version) {
        LicenseView license = find(serial, " for update")
                .orElseThrow(() -> new Refusal(LicenseRefusal.LICENSE_NOT_FOUND, serial));
        if (version != null && version != license.version()) {
            throw new Refusal(CommonRefusal.STALE);
        }
        return license;
    }

    /** One that this transaction has written just now. */
    LicenseView flushed(String serial) {
        entities.flush();
        return get(serial);
    }

    private Optional<LicenseView> find(String serial, String lock) {
        return select(SELECT + " and l.serial = ?" + lock, List.of(serial)).stream().findFirst();
    }

    /** The newest first, below the id given. */
    List<LicenseView> page(LicenseFilter filter, Long below, int most, LocalDate today) {
        StringBuilder where = new StringBuilder();
        List<Object> values = new ArrayList<>();
        add(where, values, below, " and l.id < ?");
        add(where, values, filter.keyType() == null ? null : filter.keyType().name(), " and l.key_type = ?");
        add(where, values, filter.licenseType() == null ? null : filter.licenseType().name(),
                " and l.license_type = ?");
        if (filter.form() != null) {
            where.append(" and l.code_fingerprint is ").append(filter.form() == LicenseForm.KEY_FILE ? "" : "not ")
                    .append("null");
        }
        if (filter.standing() != null) {
            where.append(standing(filter.standing(), values, today));
        }
        search(where, values, filter.q());
        return select(SELECT + where + " order by l.id desc limit " + most, values);
    }

    private static void add(StringBuilder where, List<Object> values, Object value, String condition) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private static String standing(LicenseView.Standing standing, List<Object> values, LocalDate today) {
        String free = " and l.blocked_on is null";
        return switch (standing) {
            case BLOCKED -> " and l.blocked_on is not null";
            case CANCELED -> free + " and l.status = 'CANCELED'";
            case EXPIRED -> {
                values.add(today);
                yield free + " and l.status <> 'CANCELED' and l.ends_on < ?";
            }
            case PAUSED, ISSUED -> {
                values.add(standing.name());
                values.add(today);
                yield free + " and l.status = ? and (l.ends_on is null or l.ends_on >= ?)";
            }
        };
    }

    private void search(StringBuilder where, List<Object> values, String q) {
        Optional<ActivationCode> code = ActivationCode.parse(q);
        if (code.isPresent()) {
            add(where, values, vault.fingerprint(code.get()), " and l.code_fingerprint = ?");
        } else if (q != null && !q.isBlank()) {
            add(where, values, Like.startsWith(q), " and (l.serial like ?");
            add(where, values, Like.contains(q), " or l.product like ?)");
        }
    }

    void blockedBecause(String serial, String reason) {
        entities.createNativeQuery("update authority_license set blocked_reason = ?2 where serial = ?1")
                .setParameter(1, serial).setParameter(2, reason).executeUpdate();
    }

    /** Something that belongs to it has changed. */
    void touch(String serial) {
        entities.createNativeQuery("update authority_license set version = version + 1 where serial = ?1")
                .setParameter(1, serial).executeUpdate();
    }

    private List<LicenseView> select(String sql, List<Object> values) {
        try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<LicenseView> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("licenses could not be read", failed);
        }
    }

    private static LicenseView read(ResultSet row) throws SQLException {
        return new LicenseView(row.getLong("id"), License.read(row, "l"), row.getTimestamp("issued_at").toInstant(),
                row.getString("blocked_reason"), row.getInt("machines"), row.getObject("renewed_to", LocalDate.class),
                row.getInt("version"));
    }

    static Audited audited(String action, LicenseView license, String reason, Facts before, Facts after) {
        return new Audited(action, "LICENSE", license.id(), license.license().serial(), null, reason, before, after);
    }
}
