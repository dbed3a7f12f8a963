package io.tenure.services.subscription;

import static io.tenure.services.subscription.SubscriptionRefusal.SEATS_ABOVE_MAXIMUM;
import static io.tenure.services.subscription.SubscriptionRefusal.SEATS_BELOW_MINIMUM;
import static io.tenure.services.subscription.SubscriptionRefusal.SEATS_NOT_POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** domain.md 002.3, D1, D2 and worked examples 1 to 3. */
class SeatRangeTest {

    private final SeatRange fiveToNine = new SeatRange(5, 9);

    @Test
    void seven_seats_can_grow_to_nine_and_no_further() {
        assertThat(fiveToNine.increased(7, 2)).isEqualTo(9);
        Refused.as(SEATS_ABOVE_MAXIMUM, () -> fiveToNine.increased(7, 3));
    }

    @Test
    void seven_seats_can_shrink_to_five_and_no_further() {
        assertThat(fiveToNine.decreased(7, 2)).isEqualTo(5);
        Refused.as(SEATS_BELOW_MINIMUM, () -> fiveToNine.decreased(7, 3));
    }

    @Test
    void the_minimum_is_what_must_be_left_not_what_may_be_removed() {
        SeatRange fromFive = new SeatRange(5, null);
        assertThat(fromFive.decreased(12, 7)).isEqualTo(5);
        Refused.as(SEATS_BELOW_MINIMUM, () -> fromFive.decreased(12, 8));
    }

    @Test
    void without_a_maximum_seats_still_never_overflow() {
        SeatRange open = new SeatRange(1, null);
        Refused.as(SEATS_ABOVE_MAXIMUM, () -> open.increased(Integer.MAX_VALUE, 1));
    }

    @Property
    void nothing_but_a_positive_number_can_be_added_or_removed(@ForAll @IntRange(min = Integer.MIN_VALUE, max = 0) int by) {
        Refused.as(SEATS_NOT_POSITIVE, () -> fiveToNine.increased(7, by));
        Refused.as(SEATS_NOT_POSITIVE, () -> fiveToNine.decreased(7, by));
        Refused.as(SEATS_NOT_POSITIVE, () -> fiveToNine.ordered(by));
    }

    @Property
    void whatever_is_allowed_stays_in_the_range_and_can_be_undone(
            @ForAll @IntRange(min = 1, max = 1000) int min, @ForAll @IntRange(max = 1000) int width,
            @ForAll @IntRange(max = 1000) int above, @ForAll @IntRange(min = 1, max = 1000) int by) {
        SeatRange range = new SeatRange(min, min + width);
        int seats = min + Math.min(above, width);
        if (seats + by <= min + width) {
            int more = range.increased(seats, by);
            assertThat(more).isBetween(min, min + width);
            assertThat(range.decreased(more, by)).isEqualTo(seats);
        } else {
            Refused.as(SEATS_ABOVE_MAXIMUM, () -> range.increased(seats, by));
        }
    }
}
