package io.tenure.activation.device;

import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Internal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The transactions that change a reserve code. */
@Stateless
@Internal
public class ReserveChange {

    /** Who wants it activated by hand waits for the answer; the clock tries it when that was cut off. */
    private static final Duration BY_HAND = Duration.ofMinutes(1);

    @Inject
    private MachineHold hold;

    @Inject
    private ReserveStore reserves;

    @Inject
    private ReserveWarning warnings;

    @Inject
    private CodeLookUp codes;

    @Inject
    private LicenseBook book;

    @Inject
    private CodeVault vault;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param license what the authority told of the code, or null when it was not reached */
    public ReserveView save(String number, ActivationCode code, License license, boolean replace, Integer version) {
        if (license != null) {
            // the license before the machine, as in InstallLicense
            book.record(license, code);
        }
        MachineView machine = hold.lock(number, version);
        Optional<ReserveCode> before = reserves.find(machine.id());
        List<MachineKey> held = hold.keys(machine.id());
        rule(held).ofCurrent().or(() -> license == null ? Optional.empty() : rule(held).ofCode(license))
                .ifPresent(refusal -> {
                    throw new Refusal(refusal);
                });
        if (before.isPresent() && !replace) {
            throw new Refusal(DeviceRefusal.RESERVE_EXISTS);
        }
        ReserveView old = before.map(ReserveCode::view).orElse(ReserveView.NONE);
        ReserveCode saved = before.orElseGet(() -> new ReserveCode(machine.id()));
        saved.saved(vault.seal(code), clock.instant(), caller.actor().name());
        if (before.isEmpty()) {
            reserves.add(saved);
        }
        if (license != null) {
            saved.checked(license.serial(), warning(machine, held, license), clock.instant());
        }
        return done("RESERVE_SAVED", machine, null, old, saved.view());
    }

    private String warning(MachineView machine, List<MachineKey> held, License license) {
        return warnings.of(machine, held, license).map(RefusalCode::name).orElse(null);
    }

    private ReserveRule rule(List<MachineKey> held) {
        License current = ReserveRule.current(held, today()).map(MachineKey::license).orElse(null);
        return new ReserveRule(current, current != null && codes.sold(current.serial()).isPresent());
    }

    /** @throws Refusal {@code NO_RESERVE_CODE} */
    public ReserveView remove(String number, String reason, Integer version) {
        MachineView machine = hold.lock(number, version);
        ReserveCode reserve = get(machine.id());
        ReserveView old = reserve.view();
        reserves.remove(reserve);
        return done("RESERVE_REMOVED", machine, reason, old, ReserveView.NONE);
    }

    /**
     * Somebody wants it activated now.
     *
     * @param action TRY_AGAIN or ACTIVATE_NOW, whichever is possible; else refused
     */
    public MachineView begin(String number, DeviceAction action, Integer version) {
        MachineView machine = hold.lock(number, version);
        ReserveCode reserve = get(machine.id());
        if (!DeviceLicense.action(reserve.view(), hold.keys(machine.id()), today()).filter(action::equals).isPresent()) {
            throw new Refusal(action == DeviceAction.TRY_AGAIN ? DeviceRefusal.TRY_AGAIN_NOT_POSSIBLE
                    : DeviceRefusal.ACTIVATE_NOW_NOT_POSSIBLE, machine.number());
        }
        reserve.comes(clock.instant().plus(BY_HAND));
        hold.changed(machine);
        return machine;
    }

    private ReserveCode get(long machine) {
        return reserves.find(machine).orElseThrow(() -> new Refusal(DeviceRefusal.NO_RESERVE_CODE));
    }

    private ReserveView done(String action, MachineView machine, String reason, ReserveView old, ReserveView now) {
        reserves.flush();
        hold.changed(machine);
        audit.record(DeviceTrail.of(action, machine, reason, old.exists() ? DeviceTrail.reserve(old) : Facts.NONE,
                now.exists() ? DeviceTrail.reserve(now) : Facts.NONE));
        return now;
    }

    /** What a check has found out about a code that still waits. Where the authority did not answer, nothing is new. */
    public void checked(long id, ActivationCode code, CodeLookUp.Found found) {
        if (found.license() != null && !found.unanswered()) {
            book.record(found.license(), code);
        }
        hold.lock(id).ifPresent(machine -> reserves.find(id).filter(this::waits).ifPresent(reserve -> {
            if (found.unanswered()) {
                reserve.notChecked(clock.instant());
            } else {
                checked(machine, reserve, found);
            }
        }));
    }

    private void checked(MachineView machine, ReserveCode reserve, CodeLookUp.Found found) {
        ReserveView before = reserve.view();
        License license = found.license();
        String warning = license == null ? found.refusal().name() : warning(machine, hold.keys(machine.id()), license);
        reserve.checked(license == null ? null : license.serial(), warning, clock.instant());
        if (!Objects.equals(before.warning(), warning)) {
            done(warning == null ? "RESERVE_CHECKED" : "RESERVE_WOULD_FAIL", machine, null, before, reserve.view());
        }
    }

    private boolean waits(ReserveCode reserve) {
        ReserveState state = reserve.view().state();
        return state == ReserveState.SAVED || state == ReserveState.UNCHECKED;
    }

    /** It could not be activated. */
    public void failed(long id, RefusalCode why) {
        hold.lock(id).ifPresent(machine -> reserves.find(id)
                .filter(ReserveCode::hasCome).ifPresent(reserve -> {
                    ReserveView before = reserve.view();
                    reserve.failed(why.name(), clock.instant());
                    done("RESERVE_FAILED", machine, null, before, reserve.view());
                }));
    }

    /** Its code, when its time has come; empty for one that waits, has failed or is gone. */
    public Optional<ActivationCode> due(long id) {
        return reserves.find(id).filter(ReserveCode::hasCome)
                .map(reserve -> vault.open(reserve.code()));
    }

    /** Its code, to be checked or shown; empty when it is gone. */
    public Optional<ActivationCode> code(long id) {
        return reserves.find(id).map(reserve -> vault.open(reserve.code()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
