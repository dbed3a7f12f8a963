package io.tenure.activation.device;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.CoverageKind;
import io.tenure.activation.coverage.CoverageMode;
import io.tenure.activation.coverage.CoverageRow;
import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineState;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.SlotRole;
import io.tenure.authority.license.License;
import io.tenure.kernel.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The license of a machine as its person sees it.
 *
 * @param mode          what the machine can do today, by this license or by whatever else covers it
 * @param key           the license in use that lasts longest, even when it is over; null for none
 * @param expiresOn     its last valid day, or null for none
 * @param daysRemaining days until then: 0 on that day, negative afterwards; null for none (domain.md C2)
 * @param graceDays     days of grace that remain while grace runs, its last day 0 (F1); else null
 * @param reserve       the reserve code; its state is NONE when there is none
 * @param action        what can be done about the reserve code now, or null
 * @param settledAt     until when the status may still change, because the license was bought within the last 24 hours
 *                      (domain.md 001.12); else null
 * @param unreservable  why no code can wait behind the present license, or null when one can
 * @param coverage      its timeline
 */
public record DeviceLicense(MachineView machine, LicenseStatus status, CoverageMode mode, MachineKey key,
                            LocalDate expiresOn, Long daysRemaining, Long graceDays, ReserveView reserve,
                            DeviceAction action, Instant settledAt, RefusalCode unreservable, Coverage coverage) {

    /** How long after a purchase the status may not be right yet. */
    static final Duration SETTLES = Duration.ofHours(24);

    static DeviceLicense of(MachineView machine, List<MachineKey> held, Coverage coverage, ReserveView reserve,
                            LocalDate today, Instant settledAt, RefusalCode unreservable) {
        Optional<MachineKey> key = inUse(held);
        LocalDate expires = key.map(one -> one.license().expiresOn()).orElse(null);
        CoverageMode mode = coverage.mode();
        return new DeviceLicense(machine, status(key.map(MachineKey::license),
                coverage.ofKeys().mode(), today), mode, key.orElse(null), expires,
                expires == null ? null : ChronoUnit.DAYS.between(today, expires), graceDays(coverage.ofKeys(), today), reserve,
                action(reserve, held, today).orElse(null), settledAt, unreservable, coverage);
    }

    /** Whether a license is valid today, so that a code would wait in reserve; without one it would be the license. */
    public boolean valid() {
        return unreservable != DeviceRefusal.NO_ACTIVE_LICENSE;
    }

    /** The days that the reserve code will cover if nobody does anything; empty when it does not take over. */
    public Optional<CoverageRow> takeover() {
        return coverage.rows().stream().filter(row -> row.source() == CoverageSource.RESERVE_CODE
                && row.kind() == CoverageKind.LICENSE && row.from().isAfter(coverage.today())).findFirst();
    }

    /** The license that follows today's, other than a reserve code and licenses of pools; empty when none does. */
    public Optional<CoverageRow> successor() {
        return coverage.ofKeys().rows().stream().filter(row -> row.source() != CoverageSource.RESERVE_CODE
                && row.kind() == CoverageKind.LICENSE && row.from().isAfter(coverage.today())).findFirst();
    }

    /** The one that lasts longest (domain.md 000.15). */
    public static Optional<MachineKey> inUse(List<MachineKey> held) {
        return held.stream().filter(key -> key.role() == SlotRole.ACTIVE)
                .max(Comparator.comparing(key -> Optional.ofNullable(key.license().lastDay()).orElse(LocalDate.MAX)));
    }

    static LicenseStatus status(Optional<License> license, CoverageMode mode, LocalDate today) {
        if (license.isEmpty()) {
            return LicenseStatus.NO_LICENSE;
        } else if (license.get().blocked()) {
            return LicenseStatus.BLOCKED;
        } else if (mode == CoverageMode.GRACE) {
            return LicenseStatus.GRACE_PERIOD;
        } else if (mode != CoverageMode.FULL) {
            return LicenseStatus.EXPIRED;
        }
        return endsSoon(license.get(), today) ? LicenseStatus.EXPIRES_SOON : LicenseStatus.ACTIVE;
    }

    private static boolean endsSoon(License license, LocalDate today) {
        return license.expiresOn() != null && !license.autoRenew()
                && ChronoUnit.DAYS.between(today, license.expiresOn()) <= MachineState.DAYS_WARNED;
    }

    /** To the end of the grace that covers today. */
    static Long graceDays(Coverage coverage, LocalDate today) {
        return coverage.mode() != CoverageMode.GRACE ? null : coverage.on(today).stream()
                .filter(row -> row.kind() == CoverageKind.GRACE).map(CoverageRow::to)
                .map(last -> ChronoUnit.DAYS.between(today, last)).max(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * What can be done about a reserve code: never both, and nothing while a valid license is in use (domain.md 001, B1).
     */
    static Optional<DeviceAction> action(ReserveView reserve, List<MachineKey> held, LocalDate today) {
        if (!reserve.exists() || reserve.state() == ReserveState.ACTIVATING) {
            return Optional.empty();
        }
        Optional<License> current = ReserveRule.current(held, today).map(MachineKey::license);
        if (current.isPresent()) {
            return current.filter(License::blocked).map(blocked -> DeviceAction.ACTIVATE_NOW);
        }
        return reserve.state() == ReserveState.ACTIVATION_FAILED ? Optional.of(DeviceAction.TRY_AGAIN) : Optional.empty();
    }
}
