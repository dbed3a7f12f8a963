package io.tenure.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One figure beside its budget. Void where others used more than 15 % of the machine meanwhile. */
record Verdict(String path, String measured, String budget, String word) {

    private static final double VOID_ABOVE = 0.15;

    /** @param from the runs that the figure was computed from */
    static Verdict atLeast(String path, String unit, double measured, double budget, Load.Result... from) {
        return of(path, unit, measured, "at least", budget, measured >= budget, from);
    }

    /** @param from the runs that the figure was computed from */
    static Verdict atMost(String path, String unit, double measured, double budget, Load.Result... from) {
        return of(path, unit, measured, "at most", budget, measured <= budget, from);
    }

    private static Verdict of(String path, String unit, double measured, String relation, double budget, boolean kept,
                              Load.Result... from) {
        boolean busy = Stream.of(from).anyMatch(result -> result.foreign() > VOID_ABOVE);
        return new Verdict(path, String.format(Locale.ROOT, "%.1f %s", measured, unit),
                String.format(Locale.ROOT, "%s %.0f %s", relation, budget, unit),
                busy ? "void: the machine was busy" : kept ? "kept" : "MISSED");
    }

    static void print(List<Verdict> all) {
        System.out.printf("%n%-48s %12s   %-18s %s%n", "", "measured", "budget", "verdict");
        all.forEach(one -> System.out.printf("%-48s %12s   %-18s %s%n", one.path, one.measured, one.budget, one.word));
    }
}
