package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The timeline of one machine as it is known today: what was, what is, and what will be if nobody does anything.
 *
 * @param today the day it was made for; what follows is a forecast
 * @param rows  lane by lane, in order; within a lane without overlap, and without gap from its first day to forever
 */
public record Coverage(LocalDate today, List<CoverageRow> rows) {

    public Coverage {
        rows = List.copyOf(rows);
    }

    /** What covers a machine, from what it held, holds and has in its queue. */
    public static Coverage of(MachineFacts machine, LocalDate today) {
        return new Coverage(today, lanes(machine)
                .flatMap(lane -> new Lane(lane, machine, today).rows().stream()).toList());
    }

    /** One for each key type, then one for each pool the machine has to do with. */
    private static Stream<Lane.Name> lanes(MachineFacts machine) {
        Stream<LicenseFacts> licenses = Stream.of(machine.past().stream().map(Tenure::license),
                machine.active().stream().map(Holding::license), machine.queued().stream().map(Successor::license))
                .flatMap(all -> all);
        return Stream.concat(Stream.of(KeyType.values()).map(type -> new Lane.Name(type, null)),
                licenses.map(LicenseFacts::pool).filter(Objects::nonNull).distinct().sorted()
                        .map(pool -> new Lane.Name(null, pool)));
    }

    /** The same without the lanes of pools: what keys alone come to. */
    public Coverage ofKeys() {
        return new Coverage(today, rows.stream().filter(row -> row.pool() == null).toList());
    }

    /** The rows of a day, at most one a lane. */
    public List<CoverageRow> on(LocalDate day) {
        return rows.stream().filter(row -> row.contains(day)).toList();
    }

    /** What the machine can do on a day: as much as its best lane (rulings.md 14); NONE before its first license. */
    public CoverageMode modeOn(LocalDate day) {
        return on(day).stream().map(row -> row.kind().mode()).min(Comparator.naturalOrder()).orElse(CoverageMode.NONE);
    }

    /** What the machine can do today. */
    public CoverageMode mode() {
        return modeOn(today);
    }

    /**
     * The next lapse, or the one that lasts today. None for a machine that is covered without end, and for one that never
     * had a license.
     */
    public Optional<Lapse> lapse() {
        LocalDate lapsed = null;
        for (LocalDate change : changes()) {
            boolean covered = modeOn(change) == CoverageMode.FULL;
            if (covered && !change.isAfter(today)) {
                lapsed = null;
            } else if (!covered && lapsed == null) {
                lapsed = change;
            }
        }
        return Optional.ofNullable(lapsed).map(this::lapseOn);
    }

    /** The end of the usage period, which is that of the longest lane (domain.md 000.15), what is queued included. */
    public Optional<LocalDate> lastFullDay() {
        return lapse().map(lapse -> lapse.on().minusDays(1));
    }

    /** Days until the end of the usage period: 0 on its last day, negative afterwards (domain.md C2). */
    public OptionalLong daysLeft() {
        return lastFullDay().map(last -> OptionalLong.of(ChronoUnit.DAYS.between(today, last)))
                .orElse(OptionalLong.empty());
    }

    /** The days on which something begins; on no other day can the mode change. */
    private TreeSet<LocalDate> changes() {
        TreeSet<LocalDate> days = new TreeSet<>();
        rows.forEach(row -> days.add(row.from()));
        return days;
    }

    private Lapse lapseOn(LocalDate day) {
        CoverageRow row = rows.stream().filter(begun -> begun.from().equals(day))
                .min(Comparator.comparing(CoverageRow::kind)).orElseThrow();
        return new Lapse(day, modeOn(day), row.endedBy(), row.keyType(), row.serial());
    }
}
