package io.tenure.activation.device;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.tenure.activation.device.CheckReserves.Checked;
import io.tenure.activation.device.CheckReserves.Waiting;
import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineKey;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.code.CodeVault;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.kernel.Internal;
import io.tenure.kernel.RefusalCode;
import io.tenure.keystorage.key.KeyUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The transactions of the nightly check: most nights bring nothing new, and all such codes are written in one statement. */
@Stateless
@Internal
public class ReserveChecks {

    @Inject
    private ReserveStore reserves;

    @Inject
    private MachineHold hold;

    @Inject
    private ReserveWarning warnings;

    @Inject
    private KeyUse uses;

    @Inject
    private LicenseBook book;

    @Inject
    private CodeVault vault;

    @Inject
    private Clock clock;

    /** The next codes to be checked, of machines that were not deleted. */
    public List<Waiting> due(Instant moment, int most) {
        List<Long> ids = reserves.due(ReserveStore.Due.CHECK, moment, most);
        Map<Long, MachineView> machines = hold.find(ids).stream()
                .collect(toMap(MachineView::id, identity()));
        return reserves.all(ids).stream().filter(code -> machines.containsKey(code.view().machineId()))
                .map(code -> new Waiting(machines.get(code.view().machineId()), code.view(), vault.open(code.code()))).toList();
    }

    /** @return those about which something is new; of the others it is written that they were checked, or could not be */
    public List<Checked> news(List<Checked> checked) {
        Instant now = clock.instant();
        Map<Boolean, List<Checked>> unanswered = checked.stream().collect(partitioningBy(one -> one.found().unanswered()));
        reserves.checkAgain(ids(unanswered.get(true)), ReserveCode.nextCheck(now), null);
        List<Checked> answered = unanswered.get(false);
        Map<Boolean, List<Checked>> known = answered.stream().collect(partitioningBy(known(answered)));
        reserves.checkAgain(ids(known.get(true)), ReserveCode.nextCheck(now), now);
        return known.get(false);
    }

    /** Whether the license is as it was, and what would come of the code too. */
    private Predicate<Checked> known(List<Checked> answered) {
        List<String> serials = answered.stream().map(Checked::serial).filter(Objects::nonNull).distinct().toList();
        Map<String, License> before = book.of(serials).stream().collect(toMap(License::serial, identity()));
        Map<String, Integer> units = uses.units(serials);
        Map<Long, List<MachineKey>> held = hold.keys(ids(answered));
        return one -> {
            License license = one.found().license();
            ReserveView reserve = one.waiting().reserve();
            return license != null && license.equals(before.get(license.serial())) && license.serial().equals(reserve.serial())
                    && Objects.equals(reserve.warning(), warnings.of(one.waiting().machine(),
                    held.getOrDefault(reserve.machineId(), List.of()), license, units).map(RefusalCode::name).orElse(null));
        };
    }

    private static List<Long> ids(List<Checked> codes) {
        return codes.stream().map(one -> one.waiting().machine().id()).toList();
    }
}
