package io.tenure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void without_a_condition_any_version_will_do() {
        assertThat(Version.expected(null)).isNull();
        assertThat(Version.expected(" * ")).isNull();
    }

    @Test
    void the_highest_of_several_tags_is_expected() {
        assertThat(Version.expected("\"7\"")).isEqualTo(7);
        assertThat(Version.expected("\"3\", \"12\",\"7\"")).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "7", "W/\"7\"", "\"x\"", "", "\"99999999999\""})
    void a_tag_that_is_not_ours_matches_nothing(String tag) {
        assertThatThrownBy(() -> Version.expected(tag)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(CommonRefusal.STALE));
    }

    @Test
    void what_the_caller_has_is_not_sent_again() {
        assertThat(Version.isKnown("\"3\"", 3)).isTrue();
        assertThat(Version.isKnown("W/\"3\"", 3)).isTrue();
        assertThat(Version.isKnown("\"2\", \"3\"", 3)).isTrue();
        assertThat(Version.isKnown("*", 3)).isTrue();
        assertThat(Version.isKnown("\"2\"", 3)).isFalse();
        assertThat(Version.isKnown(null, 3)).isFalse();
    }
}
