package io.tenure.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.code.ActivationCode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** domain.md 000.42 and 001.13: the form of an activation code. */
class ActivationCodeTest {

    private static final String FORMATTED = "ABCDE-FGHIJ-KLMNO-PQRST";

    @Example
    void any_spelling_of_a_code_is_read() {
        for (String spelling : List.of(FORMATTED, "abcde-fghij-klmno-pqrst", "ABCDEFGHIJKLMNOPQRST",
                " ABCDE FGHIJ KLMNO PQRST ", "ABCDE\u2013FGHIJ\u2013KLMNO\u2013PQRST")) {
            assertThat(ActivationCode.parse(spelling).orElseThrow().formatted()).isEqualTo(FORMATTED);
        }
    }

    @Example
    void what_is_no_code_is_not_read() {
        for (String text : List.of("", "ABCDE-FGHIJ-KLMNO-PQRS", FORMATTED + "U", "ABCDE-FGHIJ-KLMNO-PQRS!",
                "\u00c4BCDE-FGHIJ-KLMNO-PQRST", "A".repeat(1000), "Brandenburg Logistics",
                "ABC-DEFGHIJKLMNOPQRST")) {
            assertThat(ActivationCode.parse(text)).as(text).isEmpty();
        }
        assertThat(ActivationCode.parse(null)).isEmpty();
    }

    @Example
    void new_codes_differ_and_read_back() {
        assertThat(ActivationCode.random()).isNotEqualTo(ActivationCode.random());
        ActivationCode code = ActivationCode.random();
        assertThat(ActivationCode.parse(code.formatted())).contains(code);
    }

    @Example
    void a_code_never_prints_itself() {
        ActivationCode code = ActivationCode.random();
        assertThat(code.toString()).isEqualTo(ActivationCode.MASK).doesNotContain(code.characters());
    }

    @Property
    void whatever_is_typed_is_read_or_not_but_never_fails(@ForAll String typed) {
        ActivationCode.parse(typed).ifPresent(code -> assertThat(code.characters()).hasSize(ActivationCode.LENGTH));
    }
}
