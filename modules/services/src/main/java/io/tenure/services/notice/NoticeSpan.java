package io.tenure.services.notice;

import io.tenure.kernel.DaySpan;
import io.tenure.keystorage.key.Expiry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The time a daily look is about: after the last one, up to now.
 *
 * @param since when it was looked last
 */
record NoticeSpan(Instant since, Instant now) {

    /** A first look is about one day. */
    static NoticeSpan after(Optional<Instant> last, Instant now) {
        return new NoticeSpan(last.filter(moment -> moment.isBefore(now)).orElse(now.minusSeconds(86_400)), now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The last days of what came within 30, 15, 5 or 1 days of its end in that time, and has not ended yet. */
    List<DaySpan> endings() {
        LocalDate before = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return Expiry.WARNINGS.stream().map(days -> new DaySpan(later(before.plusDays(days + 1L), today()),
                today().plusDays(days))).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
