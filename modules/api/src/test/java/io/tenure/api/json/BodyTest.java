package io.tenure.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Money;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static Body body(String json) {
        return BodyReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(ThrowingCallable call, RefusalCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void each_kind_of_value_is_read() {
        Body body = body("""
                {"text":"Öl","seats":12,"flag":true,"when":"SECONDS","day":"2026-01-31","at":"2026-01-31T08:00:00Z",
                 "period":"P1M","price":{"amount":"12.50","currency":"EUR"}}""");
        assertThat(body.text("text")).isEqualTo("Öl");
        assertThat(body.wholeNumber("seats")).isEqualTo(12);
        assertThat(body.flag("flag")).isTrue();
        assertThat(body.choice("when", TimeUnit.class)).isEqualTo(TimeUnit.SECONDS);
        assertThat(body.day("day")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(body.moment("at")).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(body.period("period")).isEqualTo(Period.ofMonths(1));
        assertThat(body.money("price")).isEqualTo(Money.of("12.50", "EUR"));
    }

    @Test
    void what_is_missing_or_null_reads_as_null() {
        Body body = body("{\"text\":null}");
        assertThat(body.text("text")).isNull();
        assertThat(body.wholeNumber("seats")).isNull();
        assertThat(body.money("price")).isNull();
        assertThat(body("").text("text")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "1.5", "1.0", "1e2", "1e999999999", "2147483648", "-2147483649", "true", "[]", "{}",
        "99999999999999999999999999"})
    void what_is_no_whole_number_of_32_bits_is_refused(String json) {
        assertRefused(() -> body("{\"seats\":" + json + "}").wholeNumber("seats"), CommonRefusal.MALFORMED, "seats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-1-1", "+10000-01-01", "01.02.2026", "", "2026-01-31T00:00:00Z"})
    void what_is_no_day_is_refused(String text) {
        assertRefused(() -> body("{\"date\":\"" + text + "\"}").day("date"), CommonRefusal.MALFORMED, "date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "1M", "PT5H", "P1.5M", "P99999999Y", "P1M2Y"})
    void what_is_no_period_is_refused(String text) {
        assertRefused(() -> body("{\"period\":\"" + text + "\"}").period("period"), CommonRefusal.MALFORMED, "period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\"", "[]", "true"})
    void money_is_an_object(String json) {
        assertRefused(() -> body("{\"price\":" + json + "}").money("price"), CommonRefusal.MALFORMED, "price");
    }

    @Test
    void the_pointer_leads_into_the_money() {
        assertRefused(() -> body("{\"price\":{\"amount\":\"1,5\",\"currency\":\"EUR\"}}").money("price"),
                CommonRefusal.MALFORMED, "price/amount");
        assertRefused(() -> body("{\"price\":{\"amount\":\"1\",\"currency\":\"EURO\"}}").money("price"),
                CommonRefusal.MALFORMED, "price/currency");
        assertRefused(() -> body("{\"price\":{\"amount\":\"1\"}}").money("price"), CommonRefusal.REQUIRED,
                "price/currency");
        assertRefused(() -> body("{\"price\":{\"amount\":\"1\",\"currency\":\"EUR\",\"vat\":1}}").money("price"),
                JsonRefusal.UNKNOWN_FIELD, "price/vat");
    }

    @Test
    void an_unknown_field_is_refused_by_its_pointer() {
        assertRefused(() -> body("{\"seets\":1}").only("seats", "reason"), JsonRefusal.UNKNOWN_FIELD, "seets");
        assertRefused(() -> body("{\"a/b~c\":1}").only("seats"), JsonRefusal.UNKNOWN_FIELD, "a~1b~0c");
    }

    @Test
    void a_patch_names_something_and_no_null() {
        assertRefused(() -> body("{}").changing("name"), JsonRefusal.NOTHING_TO_CHANGE, null);
        assertRefused(() -> body("{\"reason\":\"x\"}").changing("name"), JsonRefusal.NOTHING_TO_CHANGE, null);
        assertRefused(() -> body("{\"name\":null}").changing("name"), CommonRefusal.MALFORMED, "name");
    }

    @Test
    void control_characters_are_refused_but_line_ends() {
        assertRefused(() -> body("{\"name\":\"a\\u0000b\"}").text("name"), CommonRefusal.MALFORMED, "name");
        assertThat(body("{\"reason\":\"one\\ntwo\"}").text("reason")).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{\"a\":1}x", "{\"a\":1,\"a\":2}"})
    void what_is_no_json_is_refused(String text) {
        assertRefused(() -> body(text), JsonRefusal.NOT_JSON, null);
    }

    @Test
    void what_is_nested_without_end_or_no_utf8_is_refused() {
        assertRefused(() -> body("[".repeat(200_000)), JsonRefusal.NOT_JSON, null);
        assertRefused(() -> BodyReader.read(new byte[] {'"', (byte) 0xff, '"'}), JsonRefusal.NOT_JSON, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "null"})
    void what_is_no_object_is_refused(String text) {
        assertRefused(() -> body(text), JsonRefusal.NOT_AN_OBJECT, null);
    }
}
