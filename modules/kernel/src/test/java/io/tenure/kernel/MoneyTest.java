package io.tenure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void equal_amounts_are_equal_however_they_are_written() {
        assertThat(Money.of("3.0000", "EUR")).isEqualTo(Money.of("3", "EUR"));
        assertThat(Money.of("3", "EUR").amount().toPlainString()).isEqualTo("3.00");
        assertThat(Money.of("0.0150", "EUR").amount().toPlainString()).isEqualTo("0.015");
        assertThat(Money.of("1000", "JPY").amount().toPlainString()).isEqualTo("1000");
        assertThat(Money.of("1.5", "BHD").amount().toPlainString()).isEqualTo("1.500");
    }

    @Test
    void halves_are_rounded_up() {
        assertThat(Money.of("0.125", "EUR").rounded()).isEqualTo(Money.of("0.13", "EUR"));
        assertThat(Money.of("1", "EUR").share(1, 8)).isEqualTo(Money.of("0.13", "EUR"));
    }

    @Test
    void currencies_do_not_add_up() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_whole_is_all_of_its_share(@ForAll @IntRange(max = 1_000_000) int cents, @ForAll @IntRange(min = 1, max = 366) int days) {
        Money money = Money.of(BigDecimal.valueOf(cents, 2), "EUR");
        assertThat(money.share(days, days)).isEqualTo(money);
    }
}
