package io.tenure.testkit;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.RegisterMachine;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Words for devices that get keys by themselves, inside the container. Each call is a transaction of its own. */
@Stateless
public class GivenDevices {

    private static final int NUMBERS = 100_000;

    @Inject
    private Sql sql;
    @Inject
    private RegisterMachine register;
    @Inject
    private LicenseBook licenses;

    /** Nothing of what other tests left is distributed, and nobody but the devices of this test waits. */
    public void nothingElse() {
        sql.update("update keystorage_key set auto_distribute = false");
        sql.update("update activation_distribution set state = 'OFF'");
        sql.update("update activation_machine set waits_for = null");
    }

    /** A key file's key for devices in storage; its serial. */
    public String key(LicenseType type, int limit, LocalDate expiresOn) {
        String serial = UUID.randomUUID().toString();
        licenses.issue(new License(serial, KeyType.DEVICE, type, Edition.STANDARD, limit, null, expiresOn, null, null, null,
                false, false, "Endpoint Security", null, List.of(), null, null, LicenseState.ISSUED, false), null);
        return serial;
    }

    public void store(String serial) {
        sql.update("insert into keystorage_key (serial, form, added_at, added_by) values (?, 'CODE', '2026-01-10', 'm.kern')",
                serial);
    }

    /** A new laptop in a group, or in none. */
    public MachineView device(String group) {
        return register.register(new RegisterMachine.Request(MachineKind.DEVICE,
                new MachineProfile("laptop " + UUID.randomUUID(), group, null, null, null, false, null), null, List.of()));
    }

    /** So many devices of a group that wait for a key. */
    public void devices(String group, int number) {
        long before = count("select coalesce(max(id), 0) from activation_machine");
        sql.update("insert into activation_machine (id, name, kind, group_name, account_connected, server_units,"
                + " desktop_units, waits_for, waits_since, created_at, version) select ? + seq, concat(?, ' ', seq), 'DEVICE', ?, false, 0,"
                + " 0, 'ANY_KEY', '2026-01-10', '2026-01-10', 1 from seq_1_to_" + NUMBERS + " where seq <= ?", before + NUMBERS, group, group,
                number);
    }

    /** All devices of a group hold the key as active key. */
    public void hold(String group, String serial, LocalDate since) {
        sql.update("insert into activation_slot (machine_id, key_type, role, serial, since, units)"
                + " select id, 'DEVICE', 'ACTIVE', ?, ?, 1 from activation_machine where group_name = ?", serial, since, group);
        sql.update("update activation_machine set waits_for = null where group_name = ?", group);
    }

    public void limit(String serial, int units) {
        sql.update("update authority_license set unit_limit = ?, version = version + 1 where serial = ?", units, serial);
    }

    public long count(String select, Object... parameters) {
        return sql.first(row -> row.getLong(1), select, parameters).orElseThrow();
    }
}
