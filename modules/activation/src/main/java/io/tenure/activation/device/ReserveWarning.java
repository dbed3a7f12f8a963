package io.tenure.activation.device;

import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.kernel.RefusalCode;
import io.tenure.keystorage.key.KeyUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check before the takeover: why a saved code would not be accepted if its time came today. */
@Dependent
class ReserveWarning {

    @Inject
    private KeyUse uses;

    @Inject
    private Clock clock;

    Optional<RefusalCode> of(MachineView machine, List<MachineKey> held, License code) {
        return of(machine, held, code, uses.units(List.of(code.serial())));
    }

    /** @param units how many are in use, by serial */
    Optional<RefusalCode> of(MachineView machine, List<MachineKey> held, License code, Map<String, Integer> units) {
        LocalDate today = LocalDate.now(clock);
        return ReserveRule.current(held, today)
                .flatMap(current -> new ReserveRule(current.license(), false).ofCode(code))
                .or(() -> LicenseFit.of(machine).refusal(code, today))
                .or(() -> isFull(held, code, units) ? Optional.of(CodeRefusal.DEVICE_LIMIT) : Optional.empty());
    }

    /** As far as is known here: the devices of this Tenure that have the license in use. */
    private static boolean isFull(List<MachineKey> held, License code, Map<String, Integer> units) {
        return code.keyType() == KeyType.DEVICE && held.stream().noneMatch(key -> key.serial().equals(code.serial()))
                && units.getOrDefault(code.serial(), 0) >= code.limit();
    }
}
