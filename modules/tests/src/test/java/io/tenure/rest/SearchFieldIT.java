package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.Portal;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What is typed into a search field becomes part of an address, unless it is an activation code. */
@RunAsClient
class SearchFieldIT extends OverRest {

    private static final String UNKNOWN = "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ";

    private String code(String subscription) {
        return administrator.get(on(subscription, "activation-code")).is(200).text("activationCode");
    }

    private static String location(Answer answer) {
        return answer.is(302).header("Location");
    }

    @Test
    void a_code_leads_to_its_subscription_and_stands_in_no_address() {
        String number = given.subscription(10);
        Portal portal = Portal.administrator(nobody);
        for (String code : new String[] {code(number), code(number).replace("-", "").toLowerCase()}) {
            assertThat(location(portal.post("/admin/find", Map.of("page", "search", "q", code))))
                    .endsWith("/admin/subscription.xhtml?number=" + number);
        }
        assertThat(location(portal.post("/admin/find", Map.of("page", "subscriptions", "q", UNKNOWN, "status", "ACTIVE"))))
                .endsWith("/admin/subscriptions.xhtml?status=ACTIVE");
        assertThat(portal.get("/admin/subscriptions.xhtml").body()).contains("No subscription has that activation code");
    }

    @Test
    void a_customer_finds_own_codes_only() {
        String own = given.subscription(10);
        Portal portal = Portal.customer(nobody, read(own).text("customer"));
        assertThat(location(portal.post("/shop/find", Map.of("page", "subscriptions", "q", code(own)))))
                .endsWith("/shop/subscription.xhtml?number=" + own);
        assertThat(location(portal.post("/shop/find", Map.of("page", "subscriptions", "q", code(given.subscription(10))))))
                .endsWith("/shop/subscriptions.xhtml");
    }

    @Test
    void a_code_in_an_address_is_taken_out_and_not_searched_for() {
        String number = given.subscription(10);
        Portal portal = Portal.administrator(nobody);
        assertThat(location(portal.get("/admin/search.xhtml?q=" + code(number)))).endsWith("/admin/search.xhtml");
        assertThat(portal.get("/admin/search.xhtml").body()).contains("does not belong in an address");
    }

    @Test
    void other_words_stay_in_the_address_with_the_filters_of_the_list() {
        Portal portal = Portal.administrator(nobody);
        assertThat(location(portal.post("/admin/find", Map.of("page", "search", "q", "Brandenburg Logistics"))))
                .endsWith("/admin/search.xhtml?q=Brandenburg+Logistics");
        assertThat(location(portal.post("/admin/find", Map.of("page", "subscriptions", "q", "D & M", "status", "ACTIVE"))))
                .contains("/admin/subscriptions.xhtml?").contains("q=D+%26+M").contains("status=ACTIVE");
        assertThat(location(portal.post("/admin/find", Map.of("page", "search", "q", "M\u00fcller"))))
                .endsWith("/admin/search.xhtml?q=M%C3%BCller");
        assertThat(portal.get("/admin/search.xhtml?q=M%C3%BCller").body()).contains("M\u00fcller");
        assertThat(location(portal.post("/admin/find", Map.of("page", "//elsewhere.example", "q", "x"))))
                .endsWith("/admin/index.xhtml?q=x");
    }
}
