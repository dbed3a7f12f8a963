package io.tenure.keystorage.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource({"0, NONE", "89, NONE", "90, INFO", "99, INFO", "100, WARNING", "110, WARNING", "111, CRITICAL"})
    void of_100_units_each_number_has_its_severity(long used, Severity severity) {
        assertThat(new Usage(100, used).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"9, 8, NONE", "9, 9, WARNING", "10, 9, INFO", "10, 11, WARNING", "10, 12, CRITICAL", "19, 20, WARNING",
        "19, 21, CRITICAL", "1, 1, WARNING", "1, 2, CRITICAL", "2147483647, 2147483647, WARNING"})
    void boundaries_are_reckoned_in_whole_units(int limit, long used, Severity severity) {
        assertThat(new Usage(limit, used).severity()).isEqualTo(severity);
    }

    @Test
    void percent_says_100_only_from_the_limit_on() {
        assertThat(new Usage(1000, 999).percent()).isEqualTo(99);
        assertThat(new Usage(1000, 1000).percent()).isEqualTo(100);
        assertThat(new Usage(3, 5).percent()).isEqualTo(166);
    }

    @Test
    void what_is_left_is_never_negative() {
        assertThat(new Usage(10, 8).free()).isEqualTo(2);
        assertThat(new Usage(10, 12).free()).isZero();
    }

    @Test
    void a_limit_of_nothing_is_no_limit_of_a_license() {
        assertThatThrownBy(() -> new Usage(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void more_use_is_never_less_severe(@ForAll @IntRange(min = 1, max = 500) int limit,
                                       @ForAll @IntRange(min = 0, max = 700) int used) {
        assertThat(new Usage(limit, used + 1L).severity()).isGreaterThanOrEqualTo(new Usage(limit, used).severity());
    }
}
