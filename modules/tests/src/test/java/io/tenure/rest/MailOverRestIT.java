package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.GivenTasks;
import io.tenure.testkit.Json;
import io.tenure.testkit.Portal;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail over a real SMTP conversation, and who gets what concerns the whole installation. */
@RunAsClient
class MailOverRestIT extends OverRest {

    private static final String SETTINGS = "/settings/mail";

    /** What other tests have left is caught first. */
    @BeforeEach
    void clear() {
        pass("PT1S");
    }

    @AfterEach
    void catchMailAgain() {
        pass("PT1S");
        administrator.put(SETTINGS, Json.of("recipients", List.of(), "language", "en", "catchMail", true)).is(200);
    }

    private void sendsTo(String... recipients) {
        administrator.put(SETTINGS, Json.of("recipients", List.of(recipients), "language", "en", "catchMail", false)).is(200);
    }

    private void pass(String period) {
        administrator.post("/sandbox/clock", Json.of("advance", period)).is(200);
    }

    private JsonObject newest() {
        return administrator.get("/mails?limit=1").is(200).items().get(0);
    }

    private static String text(MimeMessage mail, int part) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(part).getContent();
    }

    @Test
    void all_recipients_get_one_mail_as_text_and_html() throws Exception {
        try (MailServerUnderTest server = new MailServerUnderTest()) {
            sendsTo("it@acme.example", "ops@acme.example");
            administrator.post(SETTINGS + "/test").is(200);
            pass("PT1S");
            assertThat(server.received()).hasSize(2);
            MimeMessage mail = server.received().get(0);
            assertThat(mail.getHeader("To", ",")).contains("it@acme.example", "ops@acme.example");
            assertThat(mail.getFrom()[0].toString()).isEqualTo("tenure@vendor.example");
            assertThat(mail.getSubject()).isEqualTo("Test mail from Tenure");
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            assertThat(((MimeMultipart) mail.getContent()).getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(text(mail, 1)).startsWith("<!DOCTYPE html>");
            assertThat(mail.getMessageID()).matches("<tenure-\\d+-\\d+@vendor\\.example>");
            assertThat(server.received().get(1).getMessageID()).isEqualTo(mail.getMessageID());
            assertThat(newest().getString("state")).isEqualTo("SENT");
            assertThat(newest().getString("to")).isEqualTo("it@acme.example, ops@acme.example");
        }
    }

    @Test
    void every_letter_arrives() throws Exception {
        try (MailServerUnderTest server = new MailServerUnderTest()) {
            sendsTo("it@acme.example");
            String token = administrator.post("/tokens", Json.of("role", "administrator", "name", "Größe ✓ 𝄞 <& Co>")).is(201)
                    .text("token");
            administrator.as(token).post(SETTINGS + "/test").is(200);
            pass("PT1S");
            assertThat(server.received()).hasSize(1);
            assertThat(text(server.received().get(0), 0)).contains("Größe ✓ 𝄞 <& Co>");
            assertThat(text(server.received().get(0), 1)).contains("Größe ✓ 𝄞 &lt;&amp; Co&gt;");
        }
    }

    @Test
    void the_others_get_it_when_one_recipient_is_refused() {
        try (MailServerUnderTest server = new MailServerUnderTest()) {
            server.refuse("gone@acme.example");
            sendsTo("gone@acme.example", "ops@acme.example");
            administrator.post(SETTINGS + "/test").is(200);
            pass("PT1S");
            assertThat(server.received()).hasSize(1);
            assertThat(newest().getString("state")).isEqualTo("SENT");
            assertThat(newest().getString("problem")).isEqualTo("RECIPIENTS_REFUSED");
            assertThat(newest().getString("detail")).contains("gone@acme.example").doesNotContain("ops@acme.example");
        }
    }

    @Test
    void a_mail_that_everybody_is_refused_has_failed_and_can_be_sent_again() {
        try (MailServerUnderTest server = new MailServerUnderTest()) {
            server.refuse("gone@acme.example");
            sendsTo("gone@acme.example");
            administrator.post(SETTINGS + "/test").is(200);
            pass("PT1S");
            JsonObject failed = newest();
            assertThat(failed.getString("state")).isEqualTo("FAILED");
            assertThat(failed.getInt("attempts")).isEqualTo(1);
            assertThat(failed.getString("detail")).contains("No such user");
            server.acceptAll();
            assertThat(pageSends(failed.getInt("id"))).contains("Sent again: Test mail from Tenure");
            pass("PT1S");
            assertThat(server.received()).hasSize(1);
            administrator.post("/mails/" + failed.getInt("id") + "/send-again").is(422, "MAIL_NOT_FAILED");
        }
    }

    /** On the page, the button of the first row that has one. */
    private String pageSends(int mail) {
        Portal portal = Portal.administrator(nobody);
        String page = "/admin/notifications.xhtml?state=FAILED";
        Answer shown = portal.get(page).is(200);
        assertThat(shown.body()).contains("No such user").contains("gone@acme.example");
        portal.submit(shown, page, "mails", "each:0:again", Map.of()).is(302);
        assertThat(administrator.get("/mails/" + mail).is(200).text("state")).isNotEqualTo("FAILED");
        return portal.get("/admin/notifications.xhtml").is(200).body();
    }

    @Test
    void a_mail_server_that_is_down_is_tried_again_ever_more_rarely() {
        try (MailServerUnderTest server = new MailServerUnderTest()) {
            server.goDown();
            sendsTo("it@acme.example");
            administrator.post(SETTINGS + "/test").is(200);
            pass("PT1S");
            JsonObject waits = newest();
            assertThat(waits.getString("state")).isEqualTo("QUEUED");
            assertThat(waits.getString("problem")).isEqualTo("NO_CONNECTION");
            assertThat(waits.getInt("attempts")).isEqualTo(1);
            Instant now = Instant.parse(administrator.get("/sandbox/clock").text("now"));
            assertThat(Instant.parse(waits.getString("nextAttemptAt"))).isBetween(now.plusSeconds(50), now.plusSeconds(61));
            pass("PT7M");
            assertThat(newest().getInt("attempts")).isEqualTo(3);
            server.comeUp();
            pass("PT20M");
            assertThat(newest().getString("state")).isEqualTo("SENT");
            assertThat(newest().getInt("attempts")).isEqualTo(4);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void after_two_days_without_a_mail_server_a_mail_has_failed() {
        try (MailServerUnderTest server = new MailServerUnderTest()) {
            server.goDown();
            sendsTo("it@acme.example");
            int id = idOf(administrator.post(SETTINGS + "/test").is(200));
            pass("P3D");
            Answer failed = administrator.get("/mails/" + id).is(200);
            assertThat(failed.text("state")).isEqualTo("FAILED");
            assertThat(failed.number("attempts")).isEqualTo(10);
            server.comeUp();
            administrator.post("/mails/" + id + "/send-again").is(200);
            pass("PT1S");
            assertThat(administrator.get("/mails/" + id).text("state")).isEqualTo("SENT");
        }
    }

    private List<JsonObject> told(String task) {
        return administrator.get("/sandbox/mail?limit=200").is(200).items().stream().filter(mail ->
                mail.getString("kind").equals("TASKS_FAILED") && mail.getString("text").contains(task)).toList();
    }

    private void catches() {
        administrator.put(SETTINGS, Json.of("recipients", List.of("it@acme.example"), "language", "en", "catchMail", true)).is(200);
    }

    @Test
    void a_task_in_which_machines_refuse_is_told_when_it_ends_and_not_again_at_midnight() {
        catches();
        GivenTasks tasks = GivenTasks.of(administrator);
        String task = tasks.run(tasks.key("SERVER", today().plusYears(1)), true, tasks.svm(1, 0));
        pass("PT1S");
        assertThat(told(task)).singleElement().satisfies(mail -> assertThat(mail.getString("text"))
                .containsPattern(task + " .*Machines refused the key +1 +1\n").contains("/admin/task.xhtml?number=" + task));
        moveTo(today().plusDays(2));
        assertThat(told(task)).hasSize(1);
        String fine = tasks.run(tasks.key("SERVER", today().plusYears(1)), false, tasks.svm(1, 0));
        pass("PT1S");
        assertThat(told(fine)).isEmpty();
    }

    @Test
    void a_key_that_the_authority_did_not_renew_is_told_with_its_tasks() {
        catches();
        GivenTasks tasks = GivenTasks.of(administrator);
        LocalDate end = today().plusDays(3);
        String task = tasks.run(tasks.code("SERVER", end), false, tasks.svm(1, 0));
        given.vendorAnswers("UNREACHABLE");
        try {
            moveTo(end.plusDays(1));
        } finally {
            given.vendorAnswers("NORMAL");
        }
        assertThat(told(task)).isNotEmpty().first().satisfies(mail -> assertThat(mail.getString("text"))
                .contains("The authority did not renew the key"));
    }

    private int idOf(Answer sent) {
        assertThat(sent.text("delivery")).isEqualTo("SMTP");
        return newest().getInt("id");
    }

    @Test
    void settings_that_cannot_be_are_refused_and_change_nothing() {
        sendsTo("it@acme.example");
        administrator.put(SETTINGS, Json.of("recipients", List.of("it@acme.example", "nobody"))).is(400, "MALFORMED");
        administrator.put(SETTINGS, Json.of("recipients", List.of("a@x.example,b@x.example"))).is(400, "MALFORMED");
        administrator.put(SETTINGS, Json.of("recipients", List.of(), "language", "fr")).is(400, "MALFORMED");
        administrator.put(SETTINGS, Json.of()).is(400, "REQUIRED");
        administrator.put(SETTINGS, Json.of("recipients", IntStream.range(0, 21).mapToObj(i -> "a" + i + "@x.example").toList()))
                .is(422, "TOO_MANY_RECIPIENTS");
        Answer read = administrator.get(SETTINGS).is(200);
        assertThat(read.json().getJsonArray("recipients")).hasSize(1);
        administrator.with("If-Match", "\"0\"").put(SETTINGS, Json.of("recipients", List.of())).is(412, "STALE");
        administrator.with("If-Match", read.etag()).put(SETTINGS, Json.of("recipients", List.of("A@x.example", "a@X.example")))
                .is(200);
        assertThat(administrator.get(SETTINGS).json().getJsonArray("recipients")).hasSize(1);
        administrator.put(SETTINGS, Json.of("recipients", List.of())).is(200);
        administrator.post(SETTINGS + "/test").is(422, "NO_RECIPIENTS");
    }
}
