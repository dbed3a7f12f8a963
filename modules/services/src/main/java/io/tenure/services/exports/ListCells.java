package io.tenure.services.exports;

import io.tenure.activation.device.LicenseStanding;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.license.License;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.keystorage.key.KeyRow;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.services.customer.CustomerView;
import io.tenure.services.pool.InstallRow;
import io.tenure.services.pool.LedgerRow;
import io.tenure.services.subscription.ChargeRow;
import io.tenure.services.subscription.ChargeView;
import io.tenure.services.subscription.OrderRow;
import io.tenure.services.subscription.OrderView;
import io.tenure.services.subscription.SubscriptionRow;
import io.tenure.services.subscription.SubscriptionView;
import io.tenure.services.update.UpdateRow;
import io.tenure.services.update.UpdateView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of each list's rows, in the order of its columns. */
final class ListCells {

    private ListCells() {
    }

    static List<?> subscription(SubscriptionRow row) {
        SubscriptionView it = row.subscription();
        return Arrays.asList(it.number(), it.customer(), row.customerName(), row.product(), it.sku(), row.skuName(),
                it.status(), it.seats(), it.terms().minSeats(), it.terms().maxSeats(),
                it.terms().unitPrice().amount(), it.terms().unitPrice().currency(), it.terms().billing(),
                it.period() == null ? null : it.period().start(), it.period() == null ? null : it.period().end(),
                it.autoRenew(), it.startedOn(), it.endedOn(), it.poNumber(), it.boughtAt(), it.boughtBy(),
                it.externalId());
    }

    static List<?> customer(CustomerView it) {
        return Arrays.asList(it.number(), it.name(), it.email(), it.createdAt());
    }

    static List<?> order(OrderRow row) {
        OrderView it = row.order();
        return Arrays.asList(row.subscription(), it.id(), row.customer(), row.customerName(), it.kind(), it.status(),
                it.seatsBefore(), it.seatsAfter(), it.cost() == null ? null : it.cost().amount(),
                it.cost() == null ? null : it.cost().currency(), it.reason(), it.requestedAt(), it.requestedBy(),
                it.onBehalfOf(), it.vendorCode(), it.attempts(), it.answeredAt());
    }

    static List<?> charge(ChargeRow row) {
        ChargeView it = row.charge();
        return Arrays.asList(it.at(), row.customer(), row.customerName(), row.poNumber(), it.subscription(), it.number(),
                row.sku(), it.kind(), it.period().start(), it.period().end(), it.seats(), it.unitPrice().amount(),
                it.amount().amount(), it.amount().currency());
    }

    static List<?> key(KeyRow row) {
        StoredKey it = row.key();
        License license = it.license();
        return Arrays.asList(it.serial(), it.form(), row.state(), license.keyType(), license.licenseType(),
                license.edition(), license.product(), license.limit(), row.usage().used(), row.usage().percent(),
                row.usage().severity(), license.termDays(), license.firstActivatedOn(), license.expiresOn(),
                license.lastDay(), row.expiry().daysLeft(), license.blockedOn(), it.autoDistribute(), it.subscription(),
                it.addedAt(), it.addedBy());
    }

    static List<?> audit(AuditRow it) {
        return Arrays.asList(it.at(), it.actor(), it.role(), it.onBehalfOf(), it.action(), it.subjectType(),
                it.subject(), it.reason(), it.before(), it.after());
    }

    static List<?> install(InstallRow it) {
        return Arrays.asList(it.machine(), it.name(), it.group(), it.state(), it.license(), it.daysRemaining(),
                it.licenseEndsOn(), it.expiresOn(), it.returnable(), it.autoExtend(), it.atLimit(), it.installedOn(),
                it.softwareRemoved());
    }

    static List<?> posting(LedgerRow it) {
        return Arrays.asList(it.transaction(), it.line(), it.at(), it.kind(), it.account(), it.licenses(), it.days(),
                it.balance(), it.license(), it.machine(), it.machineName(), it.actor(), it.reason());
    }

    static List<?> installation(UpdateRow row) {
        MachineView it = row.machine();
        LicenseStanding standing = row.standing();
        UpdateView update = row.update();
        List<Object> cells = new ArrayList<>(Arrays.asList(it.number(), it.name(), it.profile().group(), standing.status(),
                standing.mode(), standing.graceDays()));
        cells.addAll(license(standing.license()));
        cells.addAll(Arrays.asList(update.enabled(), update.byGroup(), update.nextRequestAt(), update.retryUntil(),
                update.lastResult(), update.lastRequestAt(), update.disabledBy()));
        return cells;
    }

    private static List<Object> license(License it) {
        return it == null ? Collections.nCopies(7, null) : Arrays.asList(it.serial(), it.licenseType(), it.edition(),
                it.product(), it.expiresOn(), it.supportExpiresOn(), it.supportId());
    }

    static List<?> machine(MachineRow row) {
        MachineView it = row.machine();
        MachineProfile profile = it.profile();
        return Arrays.asList(it.number(), profile.name(), it.kind(), profile.group(), it.customer(), row.state(),
                row.coveredUntil(), row.daysLeft(), serials(row.active()), serials(row.additional()),
                profile.processors(), profile.cores(), it.serverUnits(), it.desktopUnits(), profile.applicationVersion(),
                profile.accountConnected(), it.reportedAt(), it.createdAt());
    }

    private static String serials(List<MachineKey> keys) {
        return keys.stream().map(MachineKey::serial).collect(Collectors.joining(" "));
    }
}
