package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Portal;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The audit log calls things what people call them. */
@RunAsClient
class AuditOverRestIT extends OverRest {

    private String newest(String action) {
        return administrator.get("/audit?limit=1&action=" + action).is(200).text("items/0/subject");
    }

    @Test
    void every_kind_of_thing_stands_there_by_its_number_code_address_or_name() {
        String customer = given.customer();
        assertThat(newest("CUSTOMER_ADDED")).isEqualTo(customer);
        administrator.patch("/customers/" + customer, Json.of("name", "Renamed")).is(200);
        assertThat(newest("CUSTOMER_EDITED")).isEqualTo(customer);
        String sku = given.sku();
        assertThat(newest("SKU_ADDED")).isEqualTo(sku);
        administrator.patch("/skus/" + sku, Json.of("maxSeats", 90)).is(200);
        assertThat(newest("SKU_EDITED")).isEqualTo(sku);
        String number = given.buy(customer, sku, 10);
        assertThat(newest("PURCHASE")).isEqualTo(number);
        String name = GivenOverRest.unique("Shop");
        administrator.post("/tokens", Json.of("role", "auditor", "name", name)).is(201);
        assertThat(newest("TOKEN_ISSUED")).isEqualTo(name);
        Portal.auditor(nobody);
        assertThat(newest("SIGNED_IN")).isEqualTo("auditor@tenure.example");
    }

    @Test
    void the_page_leads_to_what_an_event_is_about() {
        String customer = given.customer();
        String sku = given.sku();
        Portal auditor = Portal.auditor(nobody);
        assertThat(auditor.get("/admin/audit.xhtml?action=CUSTOMER_ADDED").is(200).body())
                .contains("/admin/customer.xhtml?number=" + customer + "\">" + customer + "</a>");
        assertThat(auditor.get("/admin/audit.xhtml?action=SKU_ADDED").is(200).body())
                .contains("/admin/sku.xhtml?code=" + sku + "\">" + sku + "</a>");
    }

    @Test
    void a_filter_that_a_list_does_not_know_is_named_and_left_out() {
        Portal administrator = Portal.administrator(nobody);
        Map<String, String> pages = Map.of("users.xhtml?role=", "role", "users.xhtml?status=", "status",
                "subscriptions.xhtml?status=", "status", "subscriptions.xhtml?ends=", "ends",
                "orders.xhtml?status=", "status", "catalog.xhtml?state=", "state", "audit.xhtml?action=", "action");
        pages.forEach((page, filter) -> assertThat(administrator.get("/admin/" + page + "NONSENSE").is(200).body())
                .as(page).contains(filter + ": NONSENSE cannot be used here").contains("<tbody>")
                .doesNotContain("data-open=\"true\""));
        String number = given.subscription(10);
        assertThat(administrator.get("/admin/subscription.xhtml?number=" + number + "&tab=NONSENSE").is(200).body())
                .contains("Bought");
        for (String page : List.of("users.xhtml?role=AUDITOR", "orders.xhtml?status=all", "orders.xhtml?status=FAILED")) {
            assertThat(administrator.get("/admin/" + page).is(200).body()).as(page).doesNotContain("cannot be used here");
        }
    }
}
