package io.tenure.services.imports;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.GuestReport;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.Os;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Like;
import io.tenure.kernel.Money;
import io.tenure.services.catalog.AddSku;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import io.tenure.services.customer.AddCustomer;
import io.tenure.services.subscription.AdoptSubscriptions.Running;
import io.tenure.services.subscription.SubscriptionStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Turns rows into what use cases take. What cannot be read is noted in the row, and stands as null in the result. */
final class Rows {

    private static final int KEY_LENGTH = 60;
    private static final int NAME_LENGTH = 200;
    private static final int NUMBER_LENGTH = 40;
    private static final int EXTERNAL_ID_LENGTH = 100;
    private static final int GUESTS_LENGTH = 100_000;

    private Rows() {
    }

    static AddSku.Request sku(CsvRow row) {
        BigDecimal price = row.decimal("unit_price");
        Currency currency = row.read("currency", cell -> Cells.currency("currency", cell));
        return new AddSku.Request(row.text("sku", KEY_LENGTH), row.text("product", NAME_LENGTH),
                row.text("name", NAME_LENGTH), row.choice("edition", Edition.class),
                row.choice("key_type", KeyType.class), row.choice("license_type", LicenseType.class),
                row.read("term", cell -> Cells.days("term", cell)), row.whole("min_seats"), row.whole("max_seats"),
                price == null || currency == null ? null : new Money(price, currency),
                row.choice("billing", Billing.class), row.period("period"), row.choice("alignment", Alignment.class));
    }

    static AddCustomer.Request customer(CsvRow row) {
        return new AddCustomer.Request(row.text("number", NUMBER_LENGTH), row.text("name", NAME_LENGTH),
                row.text("email", NAME_LENGTH));
    }

    static Running subscription(CsvRow row) {
        return new Running(row.text("customer", NUMBER_LENGTH), row.text("sku", KEY_LENGTH), row.whole("seats"),
                row.day("started_on"), row.text("po_number", KEY_LENGTH), row.flag("auto_renew"),
                row.read("activation_code", cell -> Cells.activationCode("activation_code", cell)),
                row.choice("status", SubscriptionStatus.class), row.text("external_id", EXTERNAL_ID_LENGTH));
    }

    static MachineRow machine(CsvRow row) {
        MachineProfile profile = new MachineProfile(row.text("name", NAME_LENGTH), row.text("group", NAME_LENGTH),
                row.whole("processors"), row.whole("cores"), row.text("application_version", KEY_LENGTH),
                Boolean.TRUE.equals(row.flag("account_connected")), List.of());
        return new MachineRow(row.choice("kind", MachineKind.class), profile, row.text("customer", NUMBER_LENGTH),
                Stream.of(guests(row, "server_guests", Os.SERVER, false), guests(row, "desktop_guests", Os.DESKTOP, false),
                        guests(row, "linux_guests", Os.SERVER, true)).flatMap(List::stream).toList());
    }

    /** Names with a bar between them: {@code fra-db-1|fra-db-2}. */
    private static List<GuestReport> guests(CsvRow row, String column, Os os, boolean linux) {
        String names = row.text(column, GUESTS_LENGTH);
        return names == null ? List.of() : Arrays.stream(names.split("\\|")).filter(name -> !name.isBlank())
                .map(name -> new GuestReport(name, os, linux, true, false)).toList();
    }

    /** By which two rows are the same machine: customer, kind and name. */
    static String key(MachineRow machine) {
        return String.join("\n", Objects.toString(machine.kind()), Like.key(Objects.toString(machine.customer(), "")),
                Like.key(machine.profile().name()));
    }

    /** By which two rows are the same subscription: its external id, its code, or else what it is and since when. */
    static String key(Running running) {
        if (running.externalId() != null) {
            return "external id " + Like.key(running.externalId());
        }
        if (running.code() != null) {
            return "code " + running.code().characters();
        }
        return String.join("\n", Like.key(running.customer()), Like.key(running.sku()),
                Objects.toString(running.startedOn()), Objects.toString(running.poNumber(), ""));
    }
}
