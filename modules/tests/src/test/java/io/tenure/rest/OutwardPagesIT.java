package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.Json;
import io.tenure.testkit.Portal;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of webhooks and notifications, without scripts. */
@RunAsClient
class OutwardPagesIT extends OverRest {

    private static final String WEBHOOKS = "/admin/webhooks.xhtml";
    private static final String NOTIFICATIONS = "/admin/notifications.xhtml";

    private Endpoint endpoint;
    private Portal portal;

    @BeforeEach
    void signIn() {
        endpoint = new Endpoint();
        portal = Portal.administrator(nobody);
    }

    @AfterEach
    void clear() {
        endpoint.close();
        administrator.put("/settings/mail", Json.of("recipients", List.of(), "language", "en", "catchMail", true)).is(200);
    }

    private String newest() {
        List<String> all = administrator.get("/webhooks?limit=200").is(200).all("id");
        return all.get(all.size() - 1);
    }

    private String press(String page, String form, Map<String, String> typed) {
        return portal.submit(portal.get(page).is(200), page, form, "send", typed).is(302).header("Location");
    }

    @Test
    void a_webhook_is_added_tested_replayed_switched_off_and_deleted() {
        Answer added = portal.submit(portal.get(WEBHOOKS), WEBHOOKS, "add", "send", Map.of("url", endpoint.url(),
                "description", "Shop", "events", "subscription.*\nkey.added")).is(200);
        assertThat(added.body()).contains("The secret of Shop:").containsPattern("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(portal.get(WEBHOOKS).body()).contains("Shop", "subscription.*, key.added").doesNotContain("whsec_");
        String page = "/admin/webhook.xhtml?id=" + newest();
        press(page, "test", Map.of());
        administrator.post("/sandbox/clock", Json.of("advance", "PT1S")).is(200);
        assertThat(endpoint.types()).containsExactly("webhook.tested");
        Answer shown = portal.get(page).is(200);
        assertThat(shown.body()).contains("webhook.tested", "Answered 204", "Delivered");
        portal.submit(shown, page, "deliveries", "each:0:replay", Map.of()).is(302);
        press(page, "since", Map.of("day", today().toString()));
        administrator.post("/sandbox/clock", Json.of("advance", "PT1S")).is(200);
        assertThat(endpoint.types()).hasSizeGreaterThanOrEqualTo(2).contains("webhook.tested");
        press(page, "toggle", Map.of("reason", "maintenance"));
        assertThat(portal.get(page).body()).contains("Shop is switched off", "It is switched off", "maintenance");
        assertThat(press(page, "delete", Map.of("reason", "replaced"))).contains("/admin/webhooks");
        assertThat(portal.get(page).status()).isEqualTo(404);
    }

    @Test
    void a_new_secret_is_shown_once() {
        portal.submit(portal.get(WEBHOOKS), WEBHOOKS, "add", "send", Map.of("url", endpoint.url())).is(200);
        String page = "/admin/webhook.xhtml?id=" + newest();
        Answer rotated = portal.submit(portal.get(page), page, "rotate", "send", Map.of()).is(200);
        assertThat(rotated.body()).contains("The old one signs too until").contains("whsec_");
        assertThat(portal.get(page).body()).doesNotContain("whsec_");
        press(page, "delete", Map.of("reason", "over"));
    }

    @Test
    void what_is_wrong_is_said_at_the_form_and_changes_nothing() {
        Answer refused = portal.submit(portal.get(WEBHOOKS), WEBHOOKS, "add", "send",
                Map.of("url", "http://10.0.0.1/", "events", "subscription.exploded")).is(200);
        assertThat(refused.body()).contains("http://10.0.0.1/ is no address that may be called").contains("data-open=\"true\"");
        Answer unread = portal.submit(portal.get(NOTIFICATIONS), NOTIFICATIONS, "settings", "save",
                Map.of("recipients", "it@acme.example\nnobody", "language", "en")).is(200);
        assertThat(unread.body()).contains("cannot be").contains("nobody");
        assertThat(administrator.get("/settings/mail").json().getJsonArray("recipients")).isEmpty();
    }

    @Test
    void recipients_are_named_and_a_test_mail_is_caught() {
        assertThat(portal.get(NOTIFICATIONS).is(200).body()).contains("Nobody is told yet");
        portal.submit(portal.get(NOTIFICATIONS), NOTIFICATIONS, "settings", "save", Map.of("recipients",
                "it@acme.example\n\n ops@acme.example ", "language", "de", "catching", "on")).is(302);
        assertThat(administrator.get("/settings/mail").json().getJsonArray("recipients")).hasSize(2);
        portal.submit(portal.get(NOTIFICATIONS), NOTIFICATIONS, "try", "test", Map.of()).is(302);
        assertThat(portal.get(NOTIFICATIONS).body()).contains("A test mail goes to it@acme.example, ops@acme.example");
        administrator.post("/sandbox/clock", Json.of("advance", "PT1S")).is(200);
        assertThat(portal.get(NOTIFICATIONS).body()).contains("Testmail von Tenure", "Caught");
        assertThat(Portal.auditor(nobody).get(NOTIFICATIONS).is(200).body()).contains("it@acme.example", "Auditors change nothing")
                .doesNotContain("Send a test mail");
    }
}
