package io.tenure.services.imports;

import static io.tenure.services.imports.Column.optional;
import static io.tenure.services.imports.Column.required;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a file holds. Files are applied in this order, so that what later ones refer to is there. */
public enum FileKind {

    PRICE_LIST(
            required("sku", "skucode", "code", "partnumber", "articlenumber", "itemnumber"),
            required("product", "productname", "family"),
            required("name", "skuname", "description", "title"),
            required("edition"),
            required("key_type", "licensedby", "unit"),
            required("min_seats", "minimum", "min", "minquantity", "minimumseats", "minimumquantity"),
            optional("max_seats", "maximum", "max", "maxquantity", "maximumseats", "maximumquantity"),
            required("unit_price", "price", "listprice", "priceperseat", "seatprice"),
            required("currency", "currencycode"),
            required("billing", "billingmode"),
            required("period", "billingperiod", "interval"),
            optional("alignment", "align"),
            optional("license_type"),
            optional("term", "termdays")),

    CUSTOMERS(
            required("number", "customernumber", "customerno", "customerid", "customer", "accountnumber"),
            required("name", "customername", "company", "companyname"),
            required("email", "emailaddress", "mail", "contactemail")),

    SUBSCRIPTIONS(
            required("customer", "customernumber", "customerno", "customerid", "accountnumber"),
            required("sku", "skucode", "partnumber", "articlenumber", "itemnumber"),
            required("seats", "quantity", "qty", "licenses", "numberofseats"),
            required("started_on", "startdate", "start", "startson", "startedat", "activesince"),
            optional("po_number", "po", "purchaseorder", "purchaseordernumber", "ordernumber"),
            optional("auto_renew", "autorenewal", "autorenews", "renews"),
            optional("activation_code", "code", "licensecode", "licensekey", "activationkey"),
            optional("status", "state"),
            optional("external_id", "externalnumber", "subscriptionid", "subscriptionnumber", "reference")),

    MACHINES(
            required("name", "machine", "machinename", "hostname", "host", "computer", "computername", "devicename"),
            required("kind", "machinekind", "machinetype", "type"),
            optional("group", "groupname", "folder", "site", "location"),
            optional("customer", "customernumber", "customerno", "customerid", "accountnumber"),
            optional("processors", "processorcount", "cpus", "sockets"),
            optional("cores", "corecount", "physicalcores"),
            optional("application_version", "version", "productversion"),
            optional("account_connected", "account", "connected"),
            optional("server_guests", "servers", "servervms"),
            optional("desktop_guests", "desktops", "desktopvms"),
            optional("linux_guests", "linuxvms")),

    POOLS(
            required("pool", "licensepool", "poolname"),
            required("state", "account", "status"),
            optional("machine", "machinename", "hostname", "computer", "computername"),
            optional("count", "licenses", "quantity"),
            optional("days_left", "remaining", "remainingdays", "daysremaining"),
            optional("expires_on", "expireson", "expires", "expirationdate"),
            optional("extended", "extensions", "returnable"),
            optional("auto_extend"));

    private final List<Column> columns;

    FileKind(Column... columns) {
        this.columns = List.of(columns);
    }

    public List<Column> columns() {
        return columns;
    }

    /** The columns by which a row is known again. */
    List<String> key() {
        return switch (this) {
            case PRICE_LIST -> List.of("sku");
            case CUSTOMERS -> List.of("number");
            case SUBSCRIPTIONS -> List.of("customer", "sku", "activation_code", "external_id");
            case MACHINES -> List.of("customer", "kind", "name");
            case POOLS -> List.of("pool", "state", "machine");
        };
    }

    /** The kind most of whose columns are there, if that is at least half of those it needs. */
    static Optional<FileKind> of(Collection<String> header) {
        return Arrays.stream(values()).filter(kind -> 2 * kind.present(header) >= kind.needed())
                .max(Comparator.comparingDouble(kind -> (double) kind.present(header) / kind.needed()));
    }

    private long present(Collection<String> header) {
        return columns.stream().filter(Column::isRequired)
                .filter(column -> header.stream().anyMatch(column::isCalled)).count();
    }

    private long needed() {
        return columns.stream().filter(Column::isRequired).count();
    }
}
