package io.tenure.activation.device;

import static io.tenure.activation.device.GivenCode.blocked;
import static io.tenure.activation.device.GivenCode.commercial;
import static io.tenure.activation.device.GivenCode.inUse;
import static io.tenure.activation.device.GivenCode.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.activation.machine.MachineKey;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The states of a reserve code, and what a person can do in each (domain.md 001.10-11, B1, example 8). */
class ReserveStateTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-11-05");

    private static final Map<ReserveState, Set<ReserveState>> POSSIBLE = Map.of(
            ReserveState.NONE, Set.of(),
            ReserveState.SAVED, EnumSet.of(ReserveState.SAVED, ReserveState.UNCHECKED, ReserveState.ACTIVATING),
            ReserveState.UNCHECKED, EnumSet.of(ReserveState.SAVED, ReserveState.UNCHECKED, ReserveState.ACTIVATING),
            ReserveState.ACTIVATING, EnumSet.of(ReserveState.ACTIVATION_FAILED, ReserveState.SAVED, ReserveState.UNCHECKED),
            ReserveState.ACTIVATION_FAILED, EnumSet.of(ReserveState.ACTIVATING, ReserveState.SAVED, ReserveState.UNCHECKED));

    private static List<MachineKey> held(int endsIn, Integer blockedFor) {
        LocalDate ends = TODAY.plusDays(endsIn);
        return List.of(inUse(blockedFor == null ? commercial("A", ends) : blocked("A", ends, TODAY.minusDays(blockedFor))));
    }

    @Property
    void a_state_follows_only_those_it_can(@ForAll ReserveState from, @ForAll ReserveState to) {
        if (POSSIBLE.get(from).contains(to)) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Property
    void activate_now_is_for_blocked_licenses_that_still_count_and_try_again_for_failures_without_a_license(
            @ForAll ReserveState state, @ForAll @IntRange(min = -20, max = 20) int endsIn,
            @ForAll @IntRange(min = -1, max = 20) int blockedFor) {
        List<MachineKey> held = held(endsIn, blockedFor < 0 ? null : blockedFor);
        boolean valid = endsIn >= 0 && blockedFor < 8;
        Optional<DeviceAction> action = DeviceLicense.action(reserve(state), held, TODAY);
        boolean waits = state != ReserveState.NONE && state != ReserveState.ACTIVATING;
        Optional<DeviceAction> expected = waits && valid && blockedFor >= 0 ? Optional.of(DeviceAction.ACTIVATE_NOW)
                : state == ReserveState.ACTIVATION_FAILED && !valid ? Optional.of(DeviceAction.TRY_AGAIN) : Optional.empty();
        assertThat(action).isEqualTo(expected);
    }

    @Test
    void example_8_activate_now_while_the_license_is_blocked_and_else_not() {
        assertThat(DeviceLicense.action(reserve(ReserveState.SAVED), held(100, 0), TODAY)).contains(DeviceAction.ACTIVATE_NOW);
        assertThat(DeviceLicense.action(reserve(ReserveState.SAVED), held(100, null), TODAY)).isEmpty();
        assertThat(DeviceLicense.action(reserve(ReserveState.ACTIVATION_FAILED), List.of(), TODAY))
                .contains(DeviceAction.TRY_AGAIN);
        assertThat(DeviceLicense.action(reserve(ReserveState.ACTIVATION_FAILED), held(100, null), TODAY))
                .as("another license has come").isEmpty();
    }
}
