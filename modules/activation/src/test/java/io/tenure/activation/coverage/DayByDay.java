package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The second, slow answer: lives through one lane day by day and asks each day what is in place. */
final class DayByDay {

    private final MachineFacts machine;
    private final LocalDate today;
    private final List<Tenure> past;
    private final List<Holding> active;
    private final Deque<Successor> queue = new ArrayDeque<>();
    private final Map<LocalDate, String> answers = new TreeMap<>();

    private LicenseFacts license;
    private LocalDate takenOutAfter;
    private EndedBy takenOutBy;

    private DayByDay(MachineFacts machine, KeyType lane, LocalDate today) {
        this.machine = machine;
        this.today = today;
        past = machine.past().stream().filter(tenure -> tenure.lane() == lane).toList();
        active = machine.active().stream().filter(holding -> holding.lane() == lane).toList();
        machine.queued().stream().filter(successor -> successor.lane() == lane).forEach(queue::add);
    }

    /** Kind and serial of each day from the lane's first to the horizon. */
    static Map<LocalDate, String> of(MachineFacts machine, KeyType lane, LocalDate today, LocalDate first, LocalDate horizon) {
        DayByDay life = new DayByDay(machine, lane, today);
        first.datesUntil(horizon).forEach(life::live);
        return life.answers;
    }

    private void live(LocalDate day) {
        past.stream().filter(tenure -> tenure.from().equals(day))
                .forEach(tenure -> putIn(tenure.license(), tenure.to(), tenure.how()));
        active.stream().filter(holding -> holding.since().equals(day))
                .forEach(holding -> putIn(holding.license(), null, null));
        while (!day.isBefore(today) && !isCovered(day) && !queue.isEmpty()) {
            tryOut(queue.poll(), day);
        }
        if (license != null) {
            answers.put(day, (isCovered(day) ? CoverageKind.LICENSE : left(day)) + " " + license.serial());
        }
    }

    private void putIn(LicenseFacts next, LocalDate outAfter, EndedBy outBy) {
        license = next;
        takenOutAfter = outAfter;
        takenOutBy = outBy;
    }

    private void tryOut(Successor successor, LocalDate day) {
        LicenseFacts next = successor.license();
        if (next.expiresOn() == null && successor.termDays() != null) {
            next = next.expiring(day.plusDays(successor.termDays()));
        }
        if (!isOver(next, day) && (next.blockedOn() == null || day.isBefore(next.blockedOn()))) {
            putIn(next, null, null);
        }
    }

    private boolean isCovered(LocalDate day) {
        if (license == null) {
            return false;
        }
        return takenOutBy != null ? !day.isAfter(takenOutAfter) : !isOver(license, day) && !isBlockedOut(day);
    }

    private static boolean isOver(LicenseFacts license, LocalDate day) {
        return license.expiresOn() != null && day.isAfter(license.expiresOn());
    }

    /** From the ninth day on, the day of the block being the first. */
    private boolean isBlockedOut(LocalDate day) {
        return license.blockedOn() != null && ChronoUnit.DAYS.between(license.blockedOn(), day) + 1 > 8;
    }

    private CoverageKind left(LocalDate day) {
        if (takenOutBy == EndedBy.REPLACED || takenOutBy == EndedBy.REMOVED) {
            return CoverageKind.NONE;
        }
        if (takenOutBy != EndedBy.BLOCKED && !isBlockedOut(day) && isInGrace(day)) {
            return CoverageKind.GRACE;
        }
        if (machine.kind() == MachineKind.INSTALLATION) {
            return CoverageKind.FREE;
        }
        return license.type().name().equals("TRIAL") ? CoverageKind.NONE : CoverageKind.LIMITED;
    }

    private boolean isInGrace(LocalDate day) {
        LocalDate end = takenOutAfter == null ? license.expiresOn() : takenOutAfter;
        if (license.expiresOn() != null && license.expiresOn().isBefore(end)) {
            end = license.expiresOn();
        }
        if (grace().equals("two months")) {
            return !day.isAfter(end.plusMonths(2));
        }
        return ChronoUnit.DAYS.between(end, day) <= Integer.parseInt(grace());
    }

    private String grace() {
        if (machine.kind() != MachineKind.INSTALLATION) {
            boolean carried = license.type().name().equals("SUBSCRIPTION") && license.graceDays() != null;
            return carried ? license.graceDays().toString() : "0";
        }
        String version = machine.applicationVersion() != null ? machine.applicationVersion() : license.productVersion();
        return switch (license.type() + " " + version) {
            case "SUBSCRIPTION 8", "COMMERCIAL 8", "RENTAL 8", "PERPETUAL 8" -> "14";
            case "SUBSCRIPTION 9", "COMMERCIAL 9", "SUBSCRIPTION 9.5U4", "COMMERCIAL 9.5U4", "SUBSCRIPTION 12",
                    "COMMERCIAL 12", "SUBSCRIPTION null", "COMMERCIAL null" -> "30";
            case "RENTAL 9" -> "two months";
            case "RENTAL 9.5U4", "RENTAL 12", "RENTAL null" -> "60";
            default -> "0";
        };
    }
}
