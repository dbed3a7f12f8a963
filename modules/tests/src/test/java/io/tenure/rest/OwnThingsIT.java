package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Json;
import io.tenure.testkit.Rest;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What lists and previews show to whom; {@link RolesOfRoutesIT} has every route. */
@RunAsClient
class OwnThingsIT extends OverRest {

    @Test
    void a_foreign_customer_lists_and_filters_only_what_is_theirs() {
        String customer = given.customer();
        String number = given.buy(customer, given.sku(), 10);
        Rest foreign = given.customerToken(given.customer());
        for (String list : List.of("/subscriptions?customer=" + customer, "/subscriptions?q=" + number,
                "/charges?customer=" + customer, "/orders", "/customers?q=" + customer, "/charges")) {
            assertThat(foreign.get(list).is(200).body()).as(list).doesNotContain(number).doesNotContain(customer);
        }
    }

    @Test
    void an_auditor_may_ask_for_any_preview_and_a_customer_for_those_of_their_own_changes() {
        String customer = given.customer();
        String number = given.buy(customer, given.sku(), 10);
        Rest auditor = given.auditor();
        Rest owner = given.customerToken(customer);
        Map.of("increase-seats", Json.seats(1), "decrease-seats", Json.seats(1), "cancel",
                Json.of("when", "IMMEDIATE"), "suspend", Json.of()).forEach((action, body) -> {
                    auditor.post(on(number, action + "?preview=true"), body).is(200);
                    owner.post(on(number, action + "?preview=true"), body).is(action.equals("suspend") ? 403 : 200);
                });
        assertThat(read(number).text("status")).isEqualTo("ACTIVE");
    }
}
