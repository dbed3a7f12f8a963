package io.tenure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageKind;
import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.EndedBy;
import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the bars of a coverage timeline stand. */
class CoverageDrawingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    private static CoverageRow row(KeyType lane, LocalDate from, LocalDate to, CoverageKind kind) {
        return new CoverageRow(lane, from, to, kind, CoverageSource.KEY, "7c1f0a52",
                kind == CoverageKind.LICENSE ? null : EndedBy.EXPIRED);
    }

    private static CoverageDrawing drawing(CoverageRow... rows) {
        return CoverageDrawing.of(new Coverage(TODAY, List.of(rows)));
    }

    private static double percent(String value) {
        assertThat(value).matches("\\d+\\.\\d\\d%");
        return Double.parseDouble(value.substring(0, value.length() - 1));
    }

    @Test
    void the_bars_of_a_lane_fill_it_from_its_first_day_to_the_end_of_the_drawing() {
        List<CoverageDrawing.Bar> bars = drawing(
                row(KeyType.SERVER, TODAY.minusDays(30), TODAY.plusDays(17), CoverageKind.LICENSE),
                row(KeyType.SERVER, TODAY.plusDays(18), TODAY.plusDays(40), CoverageKind.GRACE),
                row(KeyType.SERVER, TODAY.plusDays(41), null, CoverageKind.LIMITED)).lanes().get(0).bars();
        assertThat(bars).extracting(CoverageDrawing.Bar::look)
                .containsExactly(CoverageLook.COVERED, CoverageLook.GRACE, CoverageLook.LIMITED);
        double end = 0;
        for (CoverageDrawing.Bar bar : bars) {
            assertThat(percent(bar.x())).isCloseTo(end, org.assertj.core.data.Offset.offset(0.02));
            end = percent(bar.x()) + percent(bar.width());
        }
        assertThat(end).isCloseTo(100, org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void past_present_and_queued_licenses_look_different() {
        CoverageDrawing drawing = drawing(
                row(KeyType.SERVER, TODAY.minusDays(90), TODAY.minusDays(1), CoverageKind.LICENSE),
                row(KeyType.SERVER, TODAY, TODAY, CoverageKind.LICENSE),
                row(KeyType.SERVER, TODAY.plusDays(1), null, CoverageKind.LICENSE));
        assertThat(drawing.looks()).containsExactly(CoverageLook.OVER, CoverageLook.COVERED, CoverageLook.QUEUED);
        assertThat(drawing.lanes().get(0).bars().get(1).serial()).as("no room for words on one day").isNull();
        assertThat(drawing.lanes().get(0).bars().get(2).serial()).isEqualTo("7C1F");
    }

    @Test
    void what_ended_more_than_a_year_ago_is_not_drawn_and_what_began_then_begins_at_the_edge() {
        CoverageDrawing drawing = drawing(
                row(KeyType.DESKTOP, TODAY.minusYears(3), TODAY.minusYears(2), CoverageKind.LICENSE),
                row(KeyType.DESKTOP, TODAY.minusYears(2).plusDays(1), null, CoverageKind.LICENSE));
        assertThat(drawing.lanes().get(0).bars()).singleElement().satisfies(bar -> {
            assertThat(bar.x()).isEqualTo("0.00%");
            assertThat(bar.width()).isEqualTo("100.00%");
        });
    }

    @Test
    void the_axis_has_few_marks_and_today_lies_on_it() {
        for (int days : new int[] {1, 100, 400, 900, 3000}) {
            CoverageDrawing drawing = drawing(row(KeyType.CORE, TODAY.minusDays(5), TODAY.plusDays(days), CoverageKind.LICENSE));
            assertThat(drawing.ticks()).as("%d days", days).hasSizeBetween(2, 6);
            assertThat(percent(drawing.now())).isBetween(0.0, 100.0);
        }
    }
}
