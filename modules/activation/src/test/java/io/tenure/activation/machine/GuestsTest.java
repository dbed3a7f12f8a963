package io.tenure.activation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How many units the guests of an SVM are (domain.md 000.11 and 35). */
class GuestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static GuestReport server(String name) {
        return new GuestReport(name, Os.SERVER, false, true, false);
    }

    private static GuestReport desktop(String name) {
        return new GuestReport(name, Os.DESKTOP, false, true, false);
    }

    private static GuestReport linux(String name, Os os) {
        return new GuestReport(name, os, true, true, false);
    }

    private static GuestReport off(String name) {
        return new GuestReport(name, Os.SERVER, false, false, false);
    }

    private static GuestReport excluded(String name) {
        return new GuestReport(name, Os.SERVER, false, true, true);
    }

    private static Guests reported(LocalDate day, GuestReport... guests) {
        return Guests.NONE.after(Arrays.asList(guests), day);
    }

    @Test
    void guests_are_counted_by_their_kind() {
        Guests.Units units = reported(TODAY, server("a"), server("b"), desktop("c")).units(TODAY);
        assertThat(units.server()).isEqualTo(2);
        assertThat(units.desktop()).isEqualTo(1);
    }

    @Test
    void a_linux_guest_counts_for_a_server_key_only() {
        Guests.Units units = reported(TODAY, linux("a", Os.SERVER), linux("b", Os.DESKTOP)).units(TODAY);
        assertThat(units.server()).isEqualTo(2);
        assertThat(units.desktop()).isZero();
    }

    @Test
    void an_excluded_guest_does_not_count() {
        assertThat(reported(TODAY, excluded("a"), server("b")).units(TODAY).server()).isEqualTo(1);
    }

    @Test
    void a_guest_that_is_named_no_more_counts_for_30_days_with_the_last_on_which_it_was_protected() {
        Guests guests = reported(TODAY, server("a")).after(List.of(), TODAY.plusDays(1));
        assertThat(guests.units(TODAY.plusDays(29)).server()).isEqualTo(1);
        assertThat(guests.units(TODAY.plusDays(30)).server()).isZero();
    }

    @Test
    void a_guest_that_is_off_counts_for_30_days_after_it_ran() {
        Guests guests = reported(TODAY, server("a"));
        for (int day = 1; day <= 40; day++) {
            guests = guests.after(List.of(off("a")), TODAY.plusDays(day));
        }
        assertThat(guests.units(TODAY.plusDays(29)).server()).isEqualTo(1);
        assertThat(guests.units(TODAY.plusDays(30)).server()).isZero();
    }

    @Test
    void a_guest_that_was_excluded_meanwhile_counts_again_when_it_is_no_more() {
        Guests guests = reported(TODAY, server("a")).after(List.of(excluded("a")), TODAY.plusDays(1));
        assertThat(guests.units(TODAY.plusDays(1)).server()).isZero();
        assertThat(guests.after(List.of(server("A")), TODAY.plusDays(2)).units(TODAY.plusDays(2)).server()).isEqualTo(1);
    }

    @Test
    void the_units_are_counted_anew_on_the_day_the_first_guest_stops_counting() {
        Guests guests = reported(TODAY, server("a"), server("b"), excluded("c"))
                .after(List.of(server("b")), TODAY.plusDays(3));
        assertThat(guests.units(TODAY.plusDays(3)).recountOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(guests.units(TODAY.plusDays(30)).recountOn()).isEqualTo(TODAY.plusDays(33));
        assertThat(guests.units(TODAY.plusDays(33)).recountOn()).isNull();
    }

    @Test
    void a_guest_is_forgotten_when_it_was_not_named_for_30_days() {
        Guests guests = reported(TODAY, server("a"), server("b")).after(List.of(server("b")), TODAY.plusDays(30));
        assertThat(guests.all()).extracting(Guest::name).containsExactly("b");
    }

    @Test
    void the_same_report_on_the_same_day_changes_nothing() {
        Guests guests = reported(TODAY, server("a"), off("b"), excluded("c"));
        assertThat(guests.after(List.of(excluded("c"), server("a"), off("b")), TODAY).sameAs(guests)).isTrue();
        assertThat(guests.after(List.of(excluded("c"), server("a"), server("b")), TODAY).sameAs(guests)).isFalse();
    }

    /** The model keeps the last day on which each guest ran, as somebody with a list of names would. */
    @Property(tries = 300)
    void whatever_was_reported_the_units_are_those_of_a_count_by_hand(@ForAll("weeks") List<List<GuestReport>> weeks) {
        Guests guests = Guests.NONE;
        Map<String, LocalDate> ran = new TreeMap<>();
        Map<String, GuestReport> last = new TreeMap<>();
        LocalDate today = TODAY;
        for (List<GuestReport> report : weeks) {
            today = today.plusDays(7);
            LocalDate day = today;
            guests = guests.after(report, day);
            Set<String> named = report.stream().map(GuestReport::name).collect(Collectors.toSet());
            ran.entrySet().removeIf(one -> !named.contains(one.getKey()) && !day.isBefore(one.getValue().plusDays(30)));
            report.forEach(one -> {
                last.put(one.name(), one);
                ran.merge(one.name(), day, (before, now) -> one.poweredOn() ? now : before);
            });
            long counted = ran.entrySet().stream().filter(one -> day.isBefore(one.getValue().plusDays(30)))
                    .filter(one -> !last.get(one.getKey()).excluded()).count();
            assertThat(guests.units(day).server() + guests.units(day).desktop()).isEqualTo((int) counted);
        }
    }

    @Provide
    Arbitrary<List<List<GuestReport>>> weeks() {
        Arbitrary<GuestReport> guest = Combinators.combine(Arbitraries.of("a", "b", "c", "d"), Arbitraries.of(Os.values()),
                Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(true, false, false))
                .as(GuestReport::new);
        return guest.list().ofMaxSize(4).uniqueElements(GuestReport::name).list().ofMinSize(1).ofMaxSize(12);
    }
}
