package io.tenure.activation.device;

import static io.tenure.activation.device.GivenCode.blocked;
import static io.tenure.activation.device.GivenCode.commercial;
import static io.tenure.activation.device.GivenCode.fresh;
import static io.tenure.activation.device.GivenCode.held;
import static io.tenure.activation.device.GivenCode.inUse;
import static io.tenure.activation.device.GivenCode.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.machine.SlotRole;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseType;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.kernel.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What can wait behind what: domain.md 001.8 and 13 with the worked examples 1, 2 and 10 to 13, and B1 to B3. */
class ReserveRuleTest {

    private static final LocalDate ENDS = LocalDate.parse("2026-03-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    private static RefusalCode behind(License current, License code) {
        ReserveRule rule = new ReserveRule(current, false);
        return rule.ofCurrent().or(() -> rule.ofCode(code)).orElse(null);
    }

    @Test
    void example_1_a_code_that_was_never_activated_waits_behind_any_end() {
        assertThat(behind(commercial("A", ENDS), fresh("B"))).isNull();
    }

    @Test
    void example_2_a_code_that_was_used_elsewhere_must_end_later() {
        assertThat(behind(commercial("A", ENDS), commercial("B", LocalDate.parse("2026-01-10"))))
                .isEqualTo(DeviceRefusal.NOT_LATER);
        assertThat(behind(commercial("A", ENDS), commercial("B", ENDS))).isEqualTo(DeviceRefusal.NOT_LATER);
        assertThat(behind(commercial("A", ENDS), commercial("B", ENDS.plusDays(1)))).isNull();
    }

    @Test
    void example_10_nothing_waits_behind_a_subscription_that_was_bought_here() {
        License sold = of("A", LicenseType.SUBSCRIPTION, ENDS, null, true);
        assertThat(new ReserveRule(sold, true).ofCurrent()).contains(DeviceRefusal.UNDER_SUBSCRIPTION);
        assertThat(new ReserveRule(commercial("A", ENDS), true).ofCurrent()).as("a fixed term that was bought here").isEmpty();
    }

    @Test
    void example_11_behind_a_subscription_from_elsewhere_once_its_renewal_is_off() {
        assertThat(behind(of("A", LicenseType.SUBSCRIPTION, ENDS, null, true), fresh("B")))
                .isEqualTo(DeviceRefusal.AUTO_RENEWAL_ON);
        assertThat(behind(of("A", LicenseType.SUBSCRIPTION, ENDS, null, false), fresh("B"))).isNull();
    }

    @Test
    void example_12_trials_and_subscriptions_are_no_reserve_and_nothing_waits_behind_a_trial() {
        License current = commercial("A", ENDS);
        assertThat(behind(current, of("B", LicenseType.TRIAL, null, null, false))).isEqualTo(DeviceRefusal.CODE_IS_TRIAL);
        assertThat(behind(current, of("B", LicenseType.SUBSCRIPTION, ENDS.plusYears(1), null, true)))
                .isEqualTo(DeviceRefusal.CODE_IS_SUBSCRIPTION);
        assertThat(behind(of("A", LicenseType.TRIAL, ENDS, null, false), fresh("B")))
                .isEqualTo(DeviceRefusal.CURRENT_IS_TRIAL);
    }

    @Test
    void example_13_a_code_has_four_blocks_of_five() {
        assertThat(ActivationCode.parse("ABCDE-FGHIJ-KLMNO-PQRST")).isPresent();
        assertThat(ActivationCode.parse("ABCDE-FGHIJ-KLMNO-PQRS")).isEmpty();
        assertThat(ActivationCode.parse("ABCD-EFGHIJ-KLMNO-PQRST")).isEmpty();
    }

    @Test
    void without_a_valid_license_a_code_would_be_the_license() {
        assertThat(behind(null, fresh("B"))).isEqualTo(DeviceRefusal.NO_ACTIVE_LICENSE);
        assertThat(ReserveRule.current(List.of(), TODAY)).isEmpty();
        assertThat(ReserveRule.current(List.of(inUse(commercial("A", TODAY.minusDays(1)))), TODAY)).isEmpty();
        assertThat(ReserveRule.current(List.of(held(commercial("A", ENDS), SlotRole.ADDITIONAL)), TODAY)).isEmpty();
        assertThat(ReserveRule.current(List.of(inUse(blocked("A", ENDS, TODAY.minusDays(8)))), TODAY)).isEmpty();
        assertThat(ReserveRule.current(List.of(inUse(blocked("A", ENDS, TODAY.minusDays(7)))), TODAY)).isPresent();
    }

    @Test
    void the_same_code_and_a_blocked_one_are_refused() {
        assertThat(behind(commercial("A", ENDS), commercial("A", ENDS))).isEqualTo(DeviceRefusal.SAME_CODE);
        assertThat(behind(commercial("A", ENDS), blocked("B", ENDS.plusYears(1), TODAY))).isEqualTo(CodeRefusal.CODE_BLOCKED);
    }

    @Property
    void a_code_with_an_end_waits_exactly_when_it_ends_after_the_present_license(
            @ForAll @IntRange(min = 0, max = 800) int current, @ForAll @IntRange(min = 0, max = 800) int code) {
        boolean waits = behind(commercial("A", TODAY.plusDays(current)), commercial("B", TODAY.plusDays(code))) == null;
        assertThat(waits).isEqualTo(code > current);
    }

    @Property
    void the_present_license_is_the_valid_one_that_lasts_longest(@ForAll @IntRange(min = -50, max = 50) int one,
                                                                  @ForAll @IntRange(min = -50, max = 50) int other) {
        LocalDate last = TODAY.plusDays(Math.max(one, other));
        assertThat(ReserveRule.current(List.of(inUse(commercial("A", TODAY.plusDays(one))),
                inUse(commercial("B", TODAY.plusDays(other)))), TODAY).map(key -> key.license().expiresOn()))
                .isEqualTo(last.isBefore(TODAY) ? Optional.empty() : Optional.of(last));
    }
}
