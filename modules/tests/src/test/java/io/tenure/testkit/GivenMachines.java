package io.tenure.testkit;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.CoverEnding;
import io.tenure.activation.machine.CoverEndings;
import io.tenure.activation.machine.GuestReport;
import io.tenure.activation.machine.MachineNumber;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.Os;
import io.tenure.activation.machine.RegisterMachine;
import io.tenure.activation.machine.RegisterMachines;
import io.tenure.activation.machine.Units;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.DaySpan;
import io.tenure.kernel.jdbc.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Words for machines and what they hold, inside the container. Each call is a transaction of its own. */
@Stateless
public class GivenMachines {

    @Inject
    private RegisterMachine register;
    @Inject
    private RegisterMachines registerMany;
    @Inject
    private LicenseBook licenses;
    @Inject
    private CoverEndings endings;
    @Inject
    private Sql sql;

    /** With so many server and desktop guests, 2 processors and 16 cores. */
    public MachineView svm(String group, int servers, int desktops) {
        List<GuestReport> guests = IntStream.range(0, servers + desktops)
                .mapToObj(i -> guest("guest-" + i, i < servers ? Os.SERVER : Os.DESKTOP)).toList();
        return register.register(new RegisterMachine.Request(MachineKind.SVM,
                new MachineProfile("svm " + UUID.randomUUID(), group, 2, 16, null, false, null), null, guests));
    }

    /** Numbers of so many new installations in a group, in the order of their names. */
    public List<String> machines(String group, int number) {
        String own = UUID.randomUUID().toString();
        registerMany.register(IntStream.range(0, number).mapToObj(i -> new RegisterMachine.Request(MachineKind.INSTALLATION,
                new MachineProfile(String.format("pc %s %04d", own, i), group, null, null, null, false, null), null,
                List.of())).toList());
        return sql.list(row -> MachineNumber.of(row.getLong(1)), "select id from activation_machine where name like ?"
                + " order by name", "pc " + own + "%");
    }

    public static GuestReport guest(String name, Os os) {
        return new GuestReport(name, os, false, true, false);
    }

    /** How many machines of a group lose their cover within these days. */
    public long ending(String group, LocalDate today, LocalDate last) {
        return endings.within(List.of(new DaySpan(today, last)), today).stream()
                .filter(one -> group.equals(one.group())).mapToLong(CoverEnding::machines).sum();
    }

    /** A commercial license with this last valid day; its serial. */
    public String license(KeyType type, LocalDate expiresOn) {
        return license(type, expiresOn, null);
    }

    public String license(KeyType type, LocalDate expiresOn, LocalDate blockedOn) {
        return license(type, LicenseType.COMMERCIAL, Edition.STANDARD, expiresOn, blockedOn);
    }

    public String license(KeyType type, LicenseType licenseType, Edition edition, LocalDate expiresOn, LocalDate blockedOn) {
        String serial = UUID.randomUUID().toString();
        licenses.issue(new License(serial, type, licenseType, edition, 100, null, expiresOn, null,
                blockedOn, null, false, false, "Endpoint Security", null, List.of(), null, null, LicenseState.ISSUED, false),
                null);
        return serial;
    }

    /** A newer key file of a license that came by a key file too. */
    public void newerKeyFile(String serial, LocalDate expiresOn) {
        sql.update("update authority_license set origin = 'FILE' where serial = ?", serial);
        License old = license(serial);
        licenses.record(new License(serial, old.keyType(), old.licenseType(), old.edition(), old.limit(), null, expiresOn,
                null, null, null, false, false, old.product(), null, List.of(), null, null, LicenseState.ISSUED, false), null);
    }

    /** A license as it is now. */
    public License license(String serial) {
        return licenses.find(serial).orElseThrow();
    }

    public void holds(MachineView machine, KeyType type, String role, String serial, LocalDate since) {
        sql.update("insert into activation_slot (machine_id, key_type, role, serial, since, units)"
                + " values (?, ?, ?, ?, ?, 0)", machine.id(), type.name(), role, serial, since);
        sql.update("update activation_slot s join activation_machine m on m.id = s.machine_id set s.units = "
                + Units.OF_SLOT + " where m.id = ?", machine.id());
    }

    /** The first column of all rows. */
    public List<String> texts(String select, Object... parameters) {
        return sql.list(row -> row.getString(1), select, parameters);
    }

    /** The activation code of a commercial license for one device with this last valid day. */
    public String code(LocalDate expiresOn) {
        ActivationCode code = ActivationCode.random();
        licenses.issue(new License(UUID.randomUUID().toString(), KeyType.DEVICE, LicenseType.COMMERCIAL, Edition.STANDARD, 1,
                null, expiresOn, null, null, null, false, false, "Endpoint Security", null, List.of(), null, null,
                LicenseState.ISSUED, true), code);
        return code.formatted();
    }

    /** A change of the database that no use case makes. */
    public void change(String update, Object... parameters) {
        sql.update(update, parameters);
    }

    /** One number from the database. */
    public long count(String select, Object... parameters) {
        return sql.first(row -> row.getLong(1), select, parameters).orElseThrow();
    }
}
