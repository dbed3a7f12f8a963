package io.tenure.ui;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A coverage timeline as it is drawn: where each bar begins and how wide it is, in percent of the width, so that the SVG
 * needs no style and fits every screen. The drawing begins a year ago at the earliest and goes on some weeks behind the
 * last change.
 *
 * @param now   where today is
 * @param looks what appears in it, for the legend
 */
public record CoverageDrawing(LocalDate today, String now, List<Lane> lanes, List<Tick> ticks, List<CoverageLook> looks) {

    private static final int SHORTEST = 120;
    private static final int BEHIND_LAST_CHANGE = 45;
    private static final int YEARS_AHEAD = 4;
    /** Narrower bars have no room for a word, in percent. */
    private static final double WORTH_A_WORD = 9;
    private static final double WORTH_A_WORD_ON_A_PHONE = 34;
    private static final int EDGE = 4;
    private static final int SHORT_SERIAL = 4;

    /** One key type, or one pool by its number. */
    public record Lane(KeyType keyType, String pool, List<Bar> bars) {

        /** Tells it from the others of a drawing. */
        public String id() {
            return pool == null ? keyType.name() : pool;
        }
    }

    /**
     * @param source how the license comes to the machine, or null where there is no room for words
     * @param serial the beginning of a key's serial, or the number of a pool's license; null where there is no room, and for
     *               a license that is not chosen yet
     */
    public record Bar(String x, String width, CoverageLook look, CoverageSource source, String serial, boolean pooled) {

        /** Whether its words need more room than a phone has. */
        public boolean tight() {
            return Double.parseDouble(width.replace("%", "")) < WORTH_A_WORD_ON_A_PHONE;
        }
    }

    /** The first day of a month on the axis. */
    public record Tick(String x, LocalDate day) {
    }

    /** For the tag library. */
    public static CoverageDrawing of(Coverage coverage) {
        Scale scale = Scale.of(coverage);
        List<Lane> lanes = coverage.rows().stream().map(row -> new Lane(row.keyType(), row.pool(), List.of())).distinct()
                .map(lane -> lane(lane, coverage, scale)).filter(lane -> !lane.bars().isEmpty()).toList();
        List<CoverageLook> looks = lanes.stream().flatMap(lane -> lane.bars().stream()).map(Bar::look).distinct().sorted()
                .toList();
        return new CoverageDrawing(coverage.today(), percent(scale.at(coverage.today())), lanes, scale.ticks(), looks);
    }

    private static Lane lane(Lane lane, Coverage coverage, Scale scale) {
        return new Lane(lane.keyType(), lane.pool(), coverage.rows().stream().filter(row -> row.keyType() == lane.keyType()
                && Objects.equals(row.pool(), lane.pool()) && scale.shows(row))
                .map(row -> scale.bar(row, coverage.today())).toList());
    }

    /** What the days of a row look like, in a table beside the drawing. */
    public static CoverageLook look(CoverageRow row, Coverage coverage) {
        return CoverageLook.of(row, coverage.today());
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /** Days on the width of the drawing. */
    private record Scale(LocalDate first, LocalDate end) {

        static Scale of(Coverage coverage) {
            LocalDate today = coverage.today();
            LocalDate first = coverage.rows().stream().map(CoverageRow::from).min(LocalDate::compareTo).orElse(today);
            LocalDate last = coverage.rows().stream().flatMap(row -> Stream.of(row.from(), row.to()))
                    .filter(Objects::nonNull).max(LocalDate::compareTo).orElse(today);
            LocalDate begin = later(first, today.minusYears(1));
            LocalDate behind = later(last.plusDays(BEHIND_LAST_CHANGE), today.plusDays(SHORTEST));
            LocalDate latest = today.plusYears(YEARS_AHEAD);
            return new Scale(begin.isAfter(today) ? today : begin, behind.isAfter(latest) ? latest : behind);
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        boolean shows(CoverageRow row) {
            return row.from().isBefore(end) && (row.to() == null || !row.to().isBefore(first));
        }

        double at(LocalDate day) {
            double share = ChronoUnit.DAYS.between(first, day) / (double) ChronoUnit.DAYS.between(first, end);
            return 100 * Math.max(0, Math.min(1, share));
        }

        Bar bar(CoverageRow row, LocalDate today) {
            double from = at(row.from());
            double width = (row.to() == null ? 100 : at(row.to().plusDays(1))) - from;
            boolean room = width >= WORTH_A_WORD;
            return new Bar(percent(from), percent(width), CoverageLook.of(row, today), room ? row.source() : null,
                    room ? named(row) : null, row.pool() != null);
        }

        private static String named(CoverageRow row) {
            return row.pool() != null ? row.serial()
                    : row.serial().substring(0, Math.min(SHORT_SERIAL, row.serial().length())).toUpperCase(Locale.ROOT);
        }

        List<Tick> ticks() {
            long months = ChronoUnit.MONTHS.between(first, end);
            int step = months <= 5 ? 1 : months <= 15 ? 3 : months <= 30 ? 6 : 12;
            List<Tick> ticks = new ArrayList<>();
            LocalDate day = first.withDayOfYear(1);
            while (day.isBefore(end)) {
                double x = at(day);
                if (x > EDGE && x < 100 - EDGE) {
                    ticks.add(new Tick(percent(x), day));
                }
                day = day.plusMonths(step);
            }
            return ticks;
        }
    }
}
