package io.tenure.services.exports;

import java.util.List;

/** The lists that can be exported, with their columns. */
public enum ListName {
    SUBSCRIPTIONS("number", "customer", "customer_name", "product", "sku", "sku_name", "status", "seats", "min_seats",
            "max_seats", "unit_price", "currency", "billing", "period_start", "period_end", "auto_renew", "started_on",
            "ended_on", "po_number", "bought_at", "bought_by", "external_id"),
    CUSTOMERS("number", "name", "email", "created_at"),
    ORDERS("subscription", "order", "customer", "customer_name", "kind", "status", "seats_before", "seats_after",
            "cost", "currency", "reason", "requested_at", "requested_by", "on_behalf_of", "vendor_code", "attempts",
            "answered_at"),
    CHARGES("charged_at", "customer", "customer_name", "po_number", "subscription", "charge", "sku", "kind",
            "period_start", "period_end", "seats", "unit_price", "amount", "currency"),
    /** The usage report (domain.md 000.40). */
    KEYS("serial", "form", "state", "key_type", "license_type", "edition", "product", "limit", "used", "percent",
            "severity", "term_days", "first_activated_on", "expires_on", "last_day", "days_left", "blocked_on",
            "auto_distribute", "subscription", "added_at", "added_by"),
    AUDIT("at", "actor", "role", "on_behalf_of", "action", "subject_type", "subject", "reason", "before", "after"),
    MACHINES("id", "name", "kind", "group", "customer", "state", "covered_until", "days_left", "active_keys",
            "additional_keys", "processors", "cores", "server_guests", "desktop_guests", "application_version",
            "account_connected", "reported_at", "created_at"),
    /** Installations with their license and how it is updated. */
    INSTALLATIONS("id", "name", "group", "status", "mode", "grace_days", "serial", "license_type", "edition", "product",
            "expires_on", "support_expires_on", "support_id", "automatic_update", "set_by_group", "next_request_at",
            "retry_until", "last_result", "last_request_at", "disabled_by"),
    /** Machines of a license pool. */
    INSTALLS("machine", "name", "group", "state", "license", "days_left", "license_expires_on", "expires_on", "returnable",
            "auto_extend", "at_limit", "installed_on", "software_removed"),
    /** The postings of a license pool. */
    LEDGER("transaction", "line", "at", "kind", "account", "licenses", "days", "balance", "license", "machine",
            "machine_name", "actor", "reason");

    private final List<String> columns;

    ListName(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }
}
