package io.tenure.testkit;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** Words for many machines at once, inside the container. Each call is a transaction of its own. */
@Stateless
public class GivenFleet {

    private static final int NUMBERS = 100_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    @Inject
    private GivenMachines machines;

    /** So many SVMs of a group, each with 3 server and 2 desktop guests, and none of them with a key. */
    public void svms(String group, int number) {
        long before = sql.first(row -> row.getLong(1), "select coalesce(max(id), 0) from activation_machine").orElseThrow();
        sql.update("insert into activation_machine (id, name, kind, group_name, account_connected, server_units,"
                + " desktop_units, created_at, version) select ? + seq, concat(?, ' ', seq), 'SVM', ?, false, 3, 2,"
                + " '2026-01-10', 1 from seq_1_to_" + NUMBERS + " where seq <= ?", before + NUMBERS, group, group, number);
    }

    /** So many devices of a group; they wait for no key that is distributed automatically. */
    public void devices(String group, int number) {
        svms(group, number);
        sql.update("update activation_machine set kind = 'DEVICE', server_units = 0, desktop_units = 0"
                + " where group_name = ?", group);
    }

    /** All machines of a group that hold no server key get this one. */
    public void holdServerKey(String group, String serial, String role, LocalDate since) {
        sql.update("insert ignore into activation_slot (machine_id, key_type, role, serial, since, units)"
                + " select id, 'SERVER', ?, ?, ?, server_units from activation_machine where group_name = ?", role, serial,
                since, group);
    }

    /** A commercial key in storage with this last valid day; its serial. */
    public String key(KeyType type, LocalDate expiresOn) {
        return key(type, LicenseType.COMMERCIAL, Edition.STANDARD, expiresOn);
    }

    public String key(KeyType type, LicenseType licenseType, Edition edition, LocalDate expiresOn) {
        String serial = machines.license(type, licenseType, edition, expiresOn, null);
        entities.flush();
        sql.update("insert into keystorage_key (serial, form, added_at, added_by) values (?, 'CODE', '2026-01-10', 'm.kern')",
                serial);
        return serial;
    }
}
