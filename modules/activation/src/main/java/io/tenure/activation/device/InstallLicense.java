package io.tenure.activation.device;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.key.HeldKeys;
import io.tenure.activation.key.HeldSlot;
import io.tenure.activation.key.KeyAnswer;
import io.tenure.activation.key.KeyFacts;
import io.tenure.activation.key.KeyOffer;
import io.tenure.activation.key.KeyRole;
import io.tenure.activation.key.SlotChange;
import io.tenure.activation.key.SlotWriter;
import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.MergedLicense;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.kernel.Internal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.keystorage.key.KeyUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The transaction that puts a license on a machine, by the same rule and the same rows as a key of a task: the authority has
 * agreed before.
 */
@Stateless
@Internal
public class InstallLicense {

    @Inject
    private MachineHold hold;

    @Inject
    private ReserveStore reserves;

    @Inject
    private LicenseBook book;

    @Inject
    private KeyUse uses;

    @Inject
    private SlotWriter slots;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What a machine would answer to the license; nothing is done. */
    public Optional<Refusal> offered(MachineView machine, License license) {
        KeyAnswer answer = answer(hold.keys(machine.id()), license, LocalDate.now(clock));
        return Optional.ofNullable(answer.refusal()).map(refusal -> new Refusal(refusal));
    }

    /**
     * Puts it in use, in the place of what was in use. A reserve code that has become the license is gone, any other
     * waits behind it.
     *
     * @param code   its activation code, or null for a key file
     * @param source RESERVE_CODE for a takeover
     * @throws Refusal {@code DEVICE_LIMIT} where as many machines of this Tenure have the license in use as it is for, and
     *                 what {@link KeyOffer} refuses; {@code NO_RESERVE_CODE} where the code that was to take over is gone or
     *                 waits behind another license by now
     */
    public MachineView install(long id, License told, ActivationCode code, CoverageSource source) {
        // the license before the machine, as all do who renew one that many machines hold
        book.record(told, code);
        MachineView machine = hold.lock(id).orElseThrow(() -> new Refusal(DeviceRefusal.NO_ACTIVE_LICENSE));
        List<MachineKey> before = machine.kind() == MachineKind.INSTALLATION ? hold.keys(id) : List.of();
        License license = book.lock(told.serial()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        List<MachineKey> held = hold.keys(id);
        KeyAnswer answer = answer(held, license, today);
        if (answer.refusal() != null) {
            throw new Refusal(answer.refusal());
        }
        Optional<ReserveCode> reserve = reserves.find(id);
        if (source == CoverageSource.RESERVE_CODE && reserve.filter(ReserveCode::hasCome).isEmpty()) {
            throw new Refusal(DeviceRefusal.NO_RESERVE_CODE);
        }
        requireUnit(license);
        slots.write(List.of(SlotChange.of(id, slots(held, today), KeyFacts.of(license, today), answer, 1, today)
                .from(source)));
        hold.replaced(id, held.stream().filter(key -> answer.removed().contains(key.serial())).toList());
        reserve.ifPresent(waiting -> follow(waiting, license, source));
        MachineView after = hold.changed(machine);
        List<MachineKey> now = hold.keys(id);
        audit.record(DeviceTrail.of(source == CoverageSource.RESERVE_CODE ? "RESERVE_ACTIVATED" : "LICENSE_ACTIVATED",
                machine, null, DeviceTrail.active(held), DeviceTrail.active(now)));
        MergedLicense.told(machine, before, now).ifPresent(audit::record);
        return after;
    }

    /** The code that has become the license is gone; another one waits behind it. */
    private void follow(ReserveCode reserve, License license, CoverageSource source) {
        if (source == CoverageSource.RESERVE_CODE || license.serial().equals(reserve.view().serial())) {
            reserves.remove(reserve);
        } else {
            reserve.waits(clock.instant());
        }
    }

    private static KeyAnswer answer(List<MachineKey> held, License license, LocalDate today) {
        return new KeyOffer(KeyFacts.of(license, today), KeyRole.ACTIVE).to(HeldKeys.of(slots(held, today)), today);
    }

    private static List<HeldSlot> slots(List<MachineKey> held, LocalDate today) {
        return held.stream().map(key -> new HeldSlot(KeyFacts.of(key.license(), today),
                KeyRole.valueOf(key.role().name()), key.since(), key.source().name())).toList();
    }

    /** A code is counted at the authority too; here all machines count that hold the license, however they got it. */
    private void requireUnit(License license) {
        boolean counted = license.keyType() == KeyType.DEVICE;
        if (counted && uses.units(List.of(license.serial())).getOrDefault(license.serial(), 0) >= license.limit()) {
            throw new Refusal(CodeRefusal.DEVICE_LIMIT);
        }
    }
}
