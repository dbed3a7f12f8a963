package io.tenure.services.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.authority.issue.LicenseForm;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.services.demo.DemoEvent.Act;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DemoFleetPlanTest {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    @Property(tries = 20)
    void whatever_the_moment_keys_and_machines_are_there_before_their_tasks(@ForAll @LongRange(max = 315_360_000) long at) {
        Instant now = FIRST.plusSeconds(at);
        Map<Act, Set<Integer>> done = new HashMap<>();
        for (DemoEvent event : new DemoFleetPlan(now).events().stream().sorted(Comparator.comparing(DemoEvent::at)).toList()) {
            assertThat(event.at()).isBefore(now);
            Set<Integer> keys = done.getOrDefault(Act.ADD_KEY, Set.of());
            Set<Integer> groups = done.getOrDefault(Act.REGISTER_MACHINES, Set.of());
            switch (event.act()) {
                case RUN_TASK -> {
                    assertThat(keys).contains(DemoTask.values()[event.number()].key().ordinal());
                    assertThat(groups).contains(DemoTask.values()[event.number()].group().ordinal());
                }
                case DISTRIBUTE_KEY, BLOCK_KEY -> assertThat(keys).contains(event.number());
                case REPORT_GUESTS, UPDATE_LICENSES -> assertThat(groups).contains(event.number());
                default -> assertThat(event.act()).isIn(Act.ADD_KEY, Act.REGISTER_MACHINES, Act.NAME_RECIPIENTS);
            }
            done.computeIfAbsent(event.act(), same -> new HashSet<>()).add(event.number());
        }
        assertThat(new DemoFleetPlan(now).events()).isEqualTo(new DemoFleetPlan(now).events());
    }

    @Test
    void there_are_500_machines_of_every_kind_with_names_of_their_own() {
        List<String> names = Stream.of(DemoGroup.values())
                .flatMap(group -> IntStream.range(0, group.machines()).mapToObj(group::machine)).toList();
        assertThat(names).hasSize(500).doesNotHaveDuplicates();
        assertThat(Stream.of(DemoGroup.values()).map(DemoGroup::kind)).contains(MachineKind.values());
    }

    @Test
    void there_are_keys_of_every_type_license_type_and_form() {
        assertThat(Stream.of(DemoKey.values()).map(DemoKey::keyType)).contains(KeyType.values());
        assertThat(Stream.of(DemoKey.values()).map(DemoKey::licenseType)).contains(LicenseType.values());
        assertThat(Stream.of(DemoKey.values()).map(DemoKey::form)).contains(LicenseForm.values());
    }

    @Test
    void no_guest_of_a_machine_is_named_twice() {
        for (int place = 0; place < DemoGroup.SVM_FRANKFURT.machines(); place++) {
            assertThat(DemoGroup.SVM_FRANKFURT.guests(place).stream().map(guest -> guest.name())
                    .collect(Collectors.toList())).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        }
    }
}
