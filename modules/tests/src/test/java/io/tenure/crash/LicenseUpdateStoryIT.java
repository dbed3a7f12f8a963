package io.tenure.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.crash.SafeLine.Way;
import io.tenure.testkit.Answer;
import io.tenure.testkit.GivenOverRest;
import io.tenure.testkit.Json;
import io.tenure.testkit.Portal;
import io.tenure.testkit.Rest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of two installations whose licenses end next week, and whose vendor is another Tenure (domain.md seed 004). The line
 * of the first is cut: it asks every hour, tells once by mail, enters grace in the seed's words, and gets its key at the
 * minute after the line is back. The contract of the second has ended: it is switched off at once, and is free in the end.
 */
class LicenseUpdateStoryIT {

    /** Days that are left of the licenses at the start. */
    private static final int LEFT = 5;
    private static final List<String> RECIPIENTS = List.of("it@acme.example", "ops@acme.example");

    @TempDir
    private static Path folder;
    private static TwoTenures both;
    private static Rest reseller;

    private Instant start;
    private LocalDate end;

    /** An installation and the serial of its license. */
    private record Installed(String machine, String serial) {

        Answer license() {
            return reseller.get("/machines/" + machine + "/license").is(200);
        }

        String standing() {
            return license().text("statusText") + ", " + license().text("mode");
        }

        Answer update() {
            return reseller.get("/machines/" + machine + "/license-update").is(200);
        }

        void switchOn() {
            reseller.put("/machines/" + machine + "/license-update", Json.of("enabled", true)).is(200);
        }

        /** The newest first. */
        List<JsonObject> sessions() {
            String body = reseller.get("/machines/" + machine + "/license-update/sessions").is(200).body();
            try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(body))) {
                JsonArray all = reader.readArray();
                return all.getValuesAs(JsonObject.class);
            }
        }

        List<Instant> asked(String result) {
            return sessions().stream().filter(session -> session.getString("result").equals(result))
                    .map(session -> Instant.parse(session.getString("at"))).toList();
        }

        List<JsonObject> mails() {
            return reseller.get("/sandbox/mail?limit=200").is(200).items().stream()
                    .filter(mail -> mail.getString("text").contains(machine)).toList();
        }

        String page() {
            return Portal.administrator(reseller).get("/admin/update.xhtml?machine=" + machine).is(200).body();
        }

        List<String> told() {
            return reseller.get("/machines/" + machine + "/timeline?limit=100").is(200).all("action");
        }
    }

    @BeforeAll
    static void start() throws Exception {
        both = TwoTenures.start(folder);
        reseller = both.reseller();
    }

    @AfterAll
    static void stop() {
        if (both != null) {
            both.close();
        }
    }

    private Installed installed(String supportId) {
        Answer license = both.vendor.post("/authority/licenses", Json.of("form", "ACTIVATION_CODE", "keyType", "DEVICE",
                "licenseType", "SUBSCRIPTION", "edition", "ENTERPRISE", "limit", 1, "expiresOn", end.toString(), "supportId",
                supportId, "product", "Backup", "productVersion", "9.0")).is(201);
        String machine = reseller.post("/machines", Json.of("name", GivenOverRest.unique("backup"), "kind", "INSTALLATION",
                "protectionJobs", List.of(Json.of("name", "Nightly", "paidOnly", true)))).is(201).text("id");
        reseller.post("/machines/" + machine + "/license", Json.of("activationCode", license.text("activationCode"))).is(200);
        return new Installed(machine, license.text("serial"));
    }

    /** Once it was moved the clock stands until it is moved again. */
    private Instant now() {
        return Instant.parse(reseller.post("/sandbox/clock", Json.of("advance", "PT1S")).is(200).text("now"));
    }

    /** To that long after the start. */
    private void pass(Duration time) {
        reseller.post("/sandbox/clock", Json.of("to", start.plus(time).toString())).is(200);
    }

    private void passDays(long days) {
        pass(Duration.ofDays(days));
    }

    private List<Instant> hours(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(hour -> start.plus(Duration.ofHours(hour))).toList();
    }

    private void publish(Installed one, LocalDate expiresOn) {
        both.vendor.post("/authority/licenses/" + one.serial() + "/renewal", Json.of("expiresOn", expiresOn)).is(200);
    }

    @Test
    void a_year_of_one_whose_line_is_cut_and_of_one_whose_contract_has_ended() {
        reseller.put("/settings/mail", Json.of("recipients", RECIPIENTS, "language", "en", "catchMail", true)).is(200);
        start = now();
        end = LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(LEFT);
        Installed cut = installed("1001");
        Installed ended = installed("1002");
        contractHasEnded(ended);
        start = now();
        lineIsCut(cut);
        grace(cut);
        lineIsBack(cut);
        free(ended);
        aYearLater(cut);
        assertThat(ended.sessions()).hasSize(1);
        assertThat(ended.mails()).filteredOn(mail -> mail.getString("kind").startsWith("UPDATE")).hasSize(1);
    }

    private void contractHasEnded(Installed ended) {
        both.vendor.post("/authority/licenses/" + ended.serial() + "/block", Json.of("reason", "Contract ended")).is(200);
        ended.switchOn();
        now();
        assertThat(ended.asked("CONTRACT_TERMINATED")).hasSize(1);
        assertThat(List.of(ended.update().text("enabled"), ended.update().text("disabledBy")))
                .containsExactly("false", "CONTRACT_TERMINATED");
        assertThat(ended.standing()).isEqualTo("Valid, FULL");
    }

    private void lineIsCut(Installed cut) {
        both.line.is(Way.CUT);
        cut.switchOn();
        for (int day = 1; day <= LEFT + 1; day++) {
            passDays(day);
            assertThat(cut.asked("NO_CONNECTION").subList(0, 25)).as("day " + day)
                    .containsExactlyInAnyOrderElementsOf(hours(24 * day - 24, 24 * day));
            assertThat(cut.standing()).isEqualTo(day <= LEFT ? "Valid, FULL" : "Expired (29 days of grace period remaining), GRACE");
        }
        assertThat(cut.mails()).filteredOn(mail -> mail.getString("kind").startsWith("UPDATE")).singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getString("kind")).isEqualTo("UPDATE_FAILED");
                    assertThat(mail.toString()).contains(RECIPIENTS);
                });
        assertThat(cut.update().day("retryUntil")).isEqualTo(end.plusDays(end.lengthOfMonth()));
    }

    private void grace(Installed cut) {
        passDays(LEFT + 2);
        assertThat(cut.standing()).isEqualTo("Expired (28 days of grace period remaining), GRACE");
        assertThat(cut.page()).contains("Expired (28 days of grace period remaining)",
                "License key has expired, 28 days of grace period remaining");
        assertThat(cut.told()).contains("LICENSE_EXPIRED", "GRACE_ENTERED");
    }

    private void lineIsBack(Installed cut) {
        publish(cut, end.plusYears(1));
        pass(Duration.ofHours((LEFT + 2) * 24).plusMinutes(30));
        both.line.is(Way.GOOD);
        assertThat(cut.standing()).startsWith("Expired");
        pass(Duration.ofHours((LEFT + 2) * 24 + 1));
        assertThat(cut.asked("SUCCESS")).containsExactly(start.plus(Duration.ofHours((LEFT + 2) * 24 + 1)));
        assertThat(cut.standing()).isEqualTo("Valid, FULL");
        assertThat(cut.license().day("expiresOn")).isEqualTo(end.plusYears(1));
        assertThat(Instant.parse(cut.update().text("nextRequestAt"))).as("weekly again").isEqualTo(start.plus(Duration.ofDays(14)));
        assertThat(cut.page()).doesNotContain("grace period remaining");
    }

    private void free(Installed ended) {
        passDays(LEFT + 30);
        assertThat(ended.standing()).isEqualTo("Expired (0 days of grace period remaining), GRACE");
        passDays(LEFT + 31);
        assertThat(ended.license().text("mode")).isEqualTo("FREE");
        assertThat(ended.page()).contains("free functionality mode");
    }

    /** Weekly from the moment of switching on, daily from seven days before the end on, and each at its minute. */
    private void aYearLater(Installed cut) {
        LocalDate first = LocalDate.ofInstant(start, ZoneOffset.UTC);
        long daily = ChronoUnit.DAYS.between(first, end.plusYears(1).minusDays(7));
        passDays(daily + 4);
        List<Instant> expected = LongStream.rangeClosed(14, daily + 4).filter(day -> day % 7 == 0 || day >= daily)
                .mapToObj(day -> start.plus(Duration.ofDays(day))).toList();
        assertThat(cut.asked("NOT_REQUIRED")).containsExactlyInAnyOrderElementsOf(expected);
        publish(cut, end.plusYears(2));
        passDays(daily + 5);
        assertThat(cut.asked("SUCCESS")).first().isEqualTo(start.plus(Duration.ofDays(daily + 5)));
        assertThat(cut.license().day("expiresOn")).isEqualTo(end.plusYears(2));
        assertThat(cut.standing()).isEqualTo("Valid, FULL");
        assertThat(cut.mails()).filteredOn(mail -> mail.getString("kind").startsWith("UPDATE")).hasSize(1);
    }
}
