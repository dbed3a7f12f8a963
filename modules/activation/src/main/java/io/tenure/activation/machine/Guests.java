package io.tenure.activation.machine;

import io.tenure.kernel.Like;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All guests of one SVM, and how many units they are: counted from them, never told by the machine. */
record Guests(List<Guest> all) {

    static final Guests NONE = new Guests(List.of());

    Guests {
        all = List.copyOf(all);
    }

    /**
     * How many guests of each kind count.
     *
     * @param recountOn the day on which the first of them stops counting, or null when none counts
     */
    record Units(int server, int desktop, LocalDate recountOn) {
    }

    /** Whether these are the same guests, in whatever order. */
    boolean sameAs(Guests other) {
        return all.size() == other.all.size() && Set.copyOf(all).equals(Set.copyOf(other.all));
    }

    Units units(LocalDate today) {
        return new Units(count(Os.SERVER, today), count(Os.DESKTOP, today), all.stream()
                .filter(guest -> guest.countsOn(today)).map(Guest::leavesOn).min(LocalDate::compareTo).orElse(null));
    }

    private int count(Os os, LocalDate today) {
        return (int) all.stream().filter(guest -> guest.countsOn(today) && guest.countedAs() == os).count();
    }

    /**
     * What there is after a report of everything the machine protects now. A guest it does not name counts on until 30
     * days after it was last protected, and is forgotten then.
     */
    Guests after(List<GuestReport> report, LocalDate today) {
        Map<String, Guest> known = new LinkedHashMap<>();
        all.forEach(guest -> known.put(Like.key(guest.name()), guest));
        List<Guest> named = report.stream().map(one -> {
            Guest before = known.remove(Like.key(one.name()));
            return before == null ? Guest.first(one, today) : before.again(one, today);
        }).toList();
        Stream<Guest> others = known.values().stream().filter(guest -> guest.isInWindow(today)).map(Guest::notReported);
        return new Guests(Stream.concat(named.stream(), others).toList());
    }
}
