package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.KeyType;
import io.tenure.services.clock.MoveClock;
import io.tenure.services.mail.CaughtMail;
import io.tenure.services.mail.CaughtMailQueries;
import io.tenure.services.mail.EditMailSettings;
import io.tenure.services.mail.MailKind;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenFleet;
import io.tenure.testkit.GivenMachines;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are told once of what ends, runs low or fails, at 00:00 UTC, by one mail of each kind. */
@ExtendWith(ArquillianExtension.class)
class NoticesIT {

    @Inject
    private Given given;
    @Inject
    private GivenFleet fleet;
    @Inject
    private GivenMachines machines;
    @Inject
    private EditMailSettings settings;
    @Inject
    private CaughtMailQueries mails;
    @Inject
    private MoveClock clock;
    @Inject
    private Clock now;

    private final String group = "group " + UUID.randomUUID();

    @BeforeEach
    void recipients() {
        given.administrator();
        settings.edit(new EditMailSettings.Request(List.of("it@acme.example", "ops@acme.example"), "en", true, null));
        moveTo(today().plusDays(1));
    }

    @AfterEach
    void nobody() {
        settings.edit(new EditMailSettings.Request(List.of(), "en", true, null));
    }

    private LocalDate today() {
        return LocalDate.now(now);
    }

    private void moveTo(LocalDate day) {
        clock.to(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private List<CaughtMail> about(MailKind kind, String words) {
        return mails.list(200, null).items().stream().filter(mail -> mail.kind() == kind && mail.text().contains(words)).toList();
    }

    @Test
    void a_key_that_ends_is_told_30_15_5_and_1_days_before() {
        String serial = fleet.key(KeyType.SERVER, today().plusDays(40));
        LocalDate end = today().plusDays(40);
        moveTo(end.plusDays(3));
        assertThat(about(MailKind.KEYS_EXPIRING, serial)).extracting(mail -> mail.at().atOffset(ZoneOffset.UTC).toLocalDateTime())
                .containsExactly(end.minusDays(1).atStartOfDay(), end.minusDays(5).atStartOfDay(), end.minusDays(15).atStartOfDay(),
                        end.minusDays(30).atStartOfDay());
        assertThat(about(MailKind.KEYS_EXPIRING, serial)).allSatisfy(mail ->
                assertThat(mail.to()).isEqualTo("it@acme.example, ops@acme.example"));
        assertThat(about(MailKind.KEYS_EXPIRING, serial).get(0).text()).containsPattern(serial + " .* 1\n");
    }

    @Test
    void machines_are_counted_by_group_and_those_with_an_additional_key_are_left_out() {
        String ends = fleet.key(KeyType.SERVER, today().plusDays(6));
        String later = fleet.key(KeyType.SERVER, today().plusDays(400));
        fleet.svms(group, 7);
        fleet.holdServerKey(group, ends, "ACTIVE", today());
        String safe = "safe " + group;
        fleet.svms(safe, 3);
        fleet.holdServerKey(safe, ends, "ACTIVE", today());
        fleet.holdServerKey(safe, later, "ADDITIONAL", today());
        moveTo(today().plusDays(3));
        assertThat(about(MailKind.COVER_ENDING, group)).singleElement().satisfies(mail ->
                assertThat(mail.text()).containsPattern(" 5 +" + group + " +7\n").doesNotContain(safe));
    }

    @Test
    void a_key_is_told_when_it_gets_worse_and_not_each_day() {
        String serial = fleet.key(KeyType.SERVER, today().plusYears(1));
        fleet.svms(group, 31);
        fleet.holdServerKey(group, serial, "ACTIVE", today());
        moveTo(today().plusDays(3));
        assertThat(about(MailKind.KEYS_OVERUSED, serial)).singleElement().satisfies(mail ->
                assertThat(mail.text()).containsPattern(serial + " .*93 +100 +93 % +Information"));
        String more = "more " + group;
        fleet.svms(more, 10);
        fleet.holdServerKey(more, serial, "ACTIVE", today());
        moveTo(today().plusDays(2));
        assertThat(about(MailKind.KEYS_OVERUSED, serial)).hasSize(2).first().satisfies(mail ->
                assertThat(mail.text()).contains("123 %", "Critical"));
    }

    @Test
    void without_recipients_nobody_is_told_and_nothing_is_kept_for_later() {
        nobody();
        String serial = fleet.key(KeyType.SERVER, today().plusDays(31));
        moveTo(today().plusDays(2));
        settings.edit(new EditMailSettings.Request(List.of("it@acme.example"), "de", true, null));
        moveTo(today().plusDays(14));
        assertThat(about(MailKind.KEYS_EXPIRING, serial)).singleElement().satisfies(mail ->
                assertThat(mail.subject()).startsWith("Schlüssel, die bald enden"));
    }
}
