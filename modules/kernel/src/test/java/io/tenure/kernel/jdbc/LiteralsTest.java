package io.tenure.kernel.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Test
    void valuesTakeThePlaceOfTheQuestionMarksInTheirOrder() {
        assertThat(Literals.fill("set a = ?, b = ?, c = ?, d = ? where e = ?", 1, -2L, true, null, new BigDecimal("1E+3")))
                .isEqualTo("set a = 1, b = -2, c = 1, d = null where e = 1000");
        assertThat(Literals.fill("values (?, ?)", LocalDate.of(2026, 1, 31), Instant.parse("2026-01-31T23:59:59.000001Z")))
                .isEqualTo("values ('2026-01-31', '2026-01-31 23:59:59.000001')");
        assertThat(Literals.fill("delete from x")).isEqualTo("delete from x");
    }

    @Test
    void textThatCouldEndItsQuotationIsWrittenAsDigits() {
        assertThat(Literals.fill("a = ?", "{\"seats\": 5} or ?")).isEqualTo("a = '{\"seats\": 5} or ?'");
        assertThat(Literals.fill("a = ?", "x' or '1'='1")).isEqualTo("a = _utf8mb4 x'7827206f72202731273d2731'");
        assertThat(Literals.fill("a = ?", "ends with \\")).doesNotContain("\\").contains("_utf8mb4 x'");
        assertThat(Literals.fill("a = ?", "Zürich")).isEqualTo("a = _utf8mb4 x'5ac3bc72696368'");
        assertThat(Literals.fill("a = ?", "\n\0")).isEqualTo("a = _utf8mb4 x'0a00'");
        assertThat(Literals.fill("a = ?", "")).isEqualTo("a = ''");
    }

    @Test
    void nothingIsGuessed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Literals.fill("a = ?"));
        assertThatIllegalArgumentException().isThrownBy(() -> Literals.fill("a = 1", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Literals.fill("a = ?", List.of()));
    }
}
