package io.tenure.activation.device;

import static io.tenure.activation.device.GivenCode.blocked;
import static io.tenure.activation.device.GivenCode.commercial;
import static io.tenure.activation.device.GivenCode.fresh;
import static io.tenure.activation.device.GivenCode.made;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.kernel.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The full verification at the takeover, apart from the number of devices (domain.md 001.5-6). */
class LicenseFitTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    private static RefusalCode on(MachineKind kind, String version, boolean connected, License license) {
        return new LicenseFit(kind, version, connected).refusal(license, TODAY).orElse(null);
    }

    private static RefusalCode for814(String... versions) {
        return on(MachineKind.DEVICE, "8.14", false, made(fresh("A"), KeyType.DEVICE, List.of(versions), false));
    }

    @Test
    void a_license_is_for_the_versions_it_names_and_what_they_begin() {
        assertThat(for814()).isNull();
        assertThat(for814("8.14")).isNull();
        assertThat(for814("8")).isNull();
        assertThat(for814("7", " 8 ")).isNull();
        assertThat(for814("8.1")).isEqualTo(DeviceRefusal.INCOMPATIBLE_APP);
        assertThat(for814("8.14.2")).isEqualTo(DeviceRefusal.INCOMPATIBLE_APP);
        assertThat(on(MachineKind.DEVICE, null, false, made(fresh("A"), KeyType.DEVICE, List.of("7"), false)))
                .as("a version that nobody knows").isNull();
    }

    @Test
    void an_account_is_asked_for_only_where_the_license_requires_it() {
        License requires = made(fresh("A"), KeyType.DEVICE, List.of(), true);
        assertThat(on(MachineKind.DEVICE, null, false, requires)).isEqualTo(DeviceRefusal.ACCOUNT_CONNECTION_REQUIRED);
        assertThat(on(MachineKind.DEVICE, null, true, requires)).isNull();
        assertThat(on(MachineKind.DEVICE, null, false, fresh("A"))).isNull();
    }

    @Test
    void a_device_takes_device_licenses_and_an_installation_any() {
        License server = made(fresh("A"), KeyType.SERVER, List.of(), false);
        assertThat(on(MachineKind.DEVICE, null, false, server)).isEqualTo(DeviceRefusal.KEY_TYPE_MISMATCH);
        assertThat(on(MachineKind.INSTALLATION, null, false, server)).isNull();
    }

    @Test
    void a_block_is_said_before_anything_else() {
        assertThat(on(MachineKind.DEVICE, "1", false, made(blocked("A", TODAY.minusDays(9), TODAY), KeyType.SERVER,
                List.of("7"), true))).isEqualTo(CodeRefusal.CODE_BLOCKED);
    }

    @Property
    void the_last_valid_day_is_the_last_on_which_it_fits(@ForAll @IntRange(min = -500, max = 500) int days) {
        assertThat(on(MachineKind.DEVICE, null, false, commercial("A", TODAY.plusDays(days))))
                .isEqualTo(days < 0 ? CodeRefusal.CODE_EXPIRED : null);
    }
}
