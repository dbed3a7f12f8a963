package io.tenure.api;

import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.machine.Guest;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineView;
import io.tenure.api.json.Fields;
import io.tenure.authority.license.License;

/** Machines, their guests, keys and coverage as JSON. */
final class MachineFields {

    private MachineFields() {
    }

    static Fields of(MachineRow row) {
        MachineView machine = row.machine();
        MachineProfile profile = machine.profile();
        return Fields.of("id", machine.number(), "name", profile.name(), "kind", machine.kind(), "group", profile.group(),
                "customer", machine.customer(), "processors", profile.processors(), "cores", profile.cores(),
                "applicationVersion", profile.applicationVersion(), "accountConnected", profile.accountConnected(),
                "protectionJobs", profile.protectionJobs().stream()
                        .map(job -> Fields.of("name", job.name(), "paidOnly", job.paidOnly())).toList(),
                "serverUnits", machine.serverUnits(), "desktopUnits", machine.desktopUnits(), "state", row.state(),
                "coveredUntil", row.coveredUntil(), "daysLeft", row.daysLeft(), "reportedAt", machine.reportedAt(),
                "createdAt", machine.createdAt());
    }

    static Fields of(Guest guest) {
        return Fields.of("name", guest.name(), "os", guest.os(), "linux", guest.linux(), "poweredOn", guest.poweredOn(),
                "excluded", guest.excluded(), "reported", guest.reported(), "lastProtectedOn", guest.lastProtectedOn());
    }

    static Fields of(MachineKey key) {
        License license = key.license();
        return Fields.of("serial", key.serial(), "keyType", key.type(), "licenseType", license.licenseType(), "edition",
                license.edition(), "expiresOn", license.expiresOn(), "blockedOn", license.blockedOn(), "since",
                key.since(), "source", key.source(), "units", key.units());
    }

    static Fields of(CoverageRow row) {
        return Fields.of("keyType", row.keyType(), "from", row.from(), "to", row.to(), "kind", row.kind(), "source",
                row.source(), "serial", row.serial(), "pool", row.pool());
    }
}
