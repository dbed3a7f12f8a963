package io.tenure.services.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** domain.md 004.4, 004.8; rulings.md 28: groups override machines. */
class UpdateSettingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    private static final LocalDate END = LocalDate.parse("2026-12-31");

    private static UpdateSetting on() {
        UpdateSetting setting = new UpdateSetting(1, NOW);
        setting.enable(NOW);
        return setting;
    }

    @Test
    void without_a_license_it_is_looked_at_again_the_next_day_at_its_time_of_day() {
        UpdateSetting setting = on();
        setting.lookAgain(NOW);
        assertThat(setting.view(null, null).nextRequestAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        setting.lookAgain(NOW.plus(Duration.ofHours(50)));
        assertThat(setting.view(null, null).nextRequestAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void a_switch_is_fixed_where_its_group_wants_it_and_free_where_it_went_off_by_itself() {
        UpdateSetting setting = on();
        assertThat(setting.view(END, null).fixedByGroup()).isFalse();
        assertThat(setting.view(END, true).fixedByGroup()).isTrue();
        setting.answered(UpdateResult.CONTRACT_TERMINATED, END, false, NOW);
        assertThat(setting.view(END, true).fixedByGroup()).isFalse();
        assertThat(setting.view(END, false).fixedByGroup()).isTrue();
        assertThat(UpdateView.off(false).fixedByGroup()).isTrue();
    }

    @Test
    void a_group_says_on_off_or_nothing() {
        for (GroupSays says : GroupSays.values()) {
            assertThat(GroupSays.of(says.enabled())).isEqualTo(says);
        }
    }
}
