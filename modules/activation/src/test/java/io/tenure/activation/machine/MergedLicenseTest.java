package io.tenure.activation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.SupportId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** domain.md 004.8, 004.13: parts of a merged license. */
class MergedLicenseTest {

    private static List<String> deleted(String before, String after) {
        return merged(before).deleted(merged(after));
    }

    private static MergedLicense merged(String parts) {
        return new MergedLicense(new LinkedHashSet<>(SupportId.of(parts).parts()));
    }

    @Test
    void a_part_is_deleted_while_others_are_left() {
        assertThat(deleted("1000,2000", "1000")).containsExactly("2000");
        assertThat(deleted("1000 2000 3000", "2000")).containsExactly("1000", "3000");
    }

    @Test
    void a_license_that_goes_as_a_whole_and_a_part_that_another_replaces_are_no_deleted_parts() {
        assertThat(deleted("1000,2000", "")).isEmpty();
        assertThat(deleted("1000", "2000")).isEmpty();
        assertThat(deleted("1000,2000", "1000,3000")).isEmpty();
        assertThat(deleted("1000", "1000,2000")).isEmpty();
    }

    @Test
    void a_support_id_is_merged_when_it_names_several() {
        for (String text : List.of("1000,2000", "1000; 2000", "1000+2000", "1000 / 2000", "1000|2000", "1000 2000")) {
            assertThat(SupportId.of(text).merged()).as(text).isTrue();
        }
        for (String text : Arrays.asList("1000", " 1000 ", "10-00.7", "1000,1000")) {
            assertThat(SupportId.of(text).merged()).as(text).isFalse();
            assertThat(SupportId.of(text).missing()).as(text).isFalse();
        }
        assertThat(SupportId.of(null).missing()).isTrue();
        assertThat(SupportId.of("  ").missing()).isTrue();
    }
}
