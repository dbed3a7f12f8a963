package io.tenure.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void values_are_written_in_their_order_and_form() {
        Fields fields = Fields.of("text", "a\"b", "number", 5, "big", 5_000_000_000L, "flag", false, "none", null,
                "money", Money.of("12.50", "EUR"), "day", LocalDate.of(2026, 1, 31), "at",
                Instant.parse("2026-01-31T08:00:00Z"), "period", Period.ofDays(30), "list",
                List.of(Fields.of("a", 1), "b"), "maybe", Optional.empty(), "json", Fields.parsed("{\"x\":[1]}"));
        assertThat(fields.json()).isEqualTo("{\"text\":\"a\\\"b\",\"number\":5,\"big\":5000000000,\"flag\":false,"
                + "\"none\":null,\"money\":{\"amount\":\"12.50\",\"currency\":\"EUR\"},\"day\":\"2026-01-31\","
                + "\"at\":\"2026-01-31T08:00:00Z\",\"period\":\"P30D\",\"list\":[{\"a\":1},\"b\"],\"maybe\":null,"
                + "\"json\":{\"x\":[1]}}");
    }
}
