package io.tenure.api;

import io.tenure.api.json.Fields;
import io.tenure.services.pool.GroupUse;
import io.tenure.services.pool.InstallPreview;
import io.tenure.services.pool.InstallRow;
import io.tenure.services.pool.LedgerRow;
import io.tenure.services.pool.LicenseRow;
import io.tenure.services.pool.PoolCounts;
import io.tenure.services.pool.PoolReceipt;
import io.tenure.services.pool.PoolView;

/** What the API says of pools. */
final class PoolFields {

    private PoolFields() {
    }

    static Fields of(PoolView pool) {
        return Fields.of("id", pool.number(), "name", pool.name()).and(of(pool.counts())).and("createdAt", pool.createdAt(),
                "createdBy", pool.createdBy(), "checkedAt", pool.checkedAt(), "mismatches", pool.mismatches());
    }

    static Fields of(PoolCounts counts) {
        return Fields.of("max", counts.max(), "used", counts.used(), "unused", counts.unused(), "pendingInstalls",
                counts.pendingInstalls(), "pendingFull", counts.pendingFull(), "pendingPartial", counts.pendingPartial(),
                "applied", counts.applied(), "partial", counts.partial(), "extended", counts.extended(), "returnable",
                counts.returnable(), "expired", counts.expired(), "other", counts.other(), "totalLicenses",
                counts.totalLicenses());
    }

    static Fields of(PoolReceipt receipt) {
        return Fields.of("pool", receipt.pool(), "machines", receipt.machines(), "counts", of(receipt.counts()));
    }

    static Fields of(InstallRow row) {
        return Fields.of("machine", row.machine(), "name", row.name(), "group", row.group(), "state", row.state(), "license",
                row.license(), "daysRemaining", row.daysRemaining(), "licenseExpiresOn", row.licenseEndsOn(), "expiresOn",
                row.expiresOn(), "chain", row.chain(), "returnable", row.returnable(), "autoExtend", row.autoExtend(),
                "atLimit", row.atLimit(), "installedOn", row.installedOn(), "softwareRemoved", row.softwareRemoved(), "gone",
                row.gone(), "explain", explain(row));
    }

    /** Why it has this license. */
    private static Fields explain(InstallRow row) {
        if (row.license() == null) {
            return null;
        }
        return Fields.of("rule", row.chosenFrom() < 0 ? "TAKEN_OVER_WITH_THE_MACHINE" : row.chosenFrom() > 0
                ? "PARTIAL_FIRST_LEAST_DAYS_LEFT" : "FULL_WHERE_NO_PARTIAL_IS_FREE", "partialsFree",
                Math.max(0, row.chosenFrom()));
    }

    static Fields of(InstallPreview preview) {
        return Fields.of("machines", preview.machines(), "partial", preview.partial(), "full", preview.full(), "missing",
                preview.missing(), "unusedAfter", preview.unusedAfter(), "partialAfter", preview.partialAfter(), "choices",
                preview.choices().stream().map(one -> Fields.of("license", one.license(), "daysRemaining", one.daysLeft()))
                        .toList(), "explain", Fields.of("rule", "PARTIAL_FIRST_LEAST_DAYS_LEFT", "partialsFree",
                        preview.partialsFree()), "overLimit", preview.overLimit().stream().map(one -> Fields.of("group",
                        named(one.group()), "allocated", one.allocated(), "held", one.held(), "wanted", one.wanted())).toList());
    }

    /** Machines without group have none to name. */
    private static String named(String group) {
        return group.isEmpty() ? null : group;
    }

    static Fields of(GroupUse group) {
        return Fields.of("group", named(group.group()), "machines", group.installed(), "pending",
                group.pending(), "held", group.held(), "allocated", group.allocated(), "atLimit", group.atLimit());
    }

    static Fields of(LedgerRow row) {
        return Fields.of("transaction", row.transaction(), "line", row.line(), "at", row.at(), "kind", row.kind(), "account",
                row.account(), "licenses", row.licenses(), "days", row.days(), "balance", row.balance(), "license",
                row.license(), "machine", row.machine(), "machineName", row.machineName(), "actor", row.actor(), "reason",
                row.reason());
    }

    static Fields of(LicenseRow row) {
        return Fields.of("license", row.number(), "account", row.account(), "machine", row.machine(), "machineName",
                row.machineName(), "daysRemaining", row.daysRemaining(), "startsOn", row.startsOn(), "expiresOn",
                row.expiresOn(), "reason", row.reason(), "ticket", row.ticket());
    }
}
