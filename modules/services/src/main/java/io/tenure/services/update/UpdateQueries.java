package io.tenure.services.update;

import io.tenure.activation.device.LicenseStanding;
import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how installations are updated. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class UpdateQueries {

    /** The most sessions that are shown. */
    public static final int MOST = 200;

    @Inject
    private UpdateStore updates;

    @Inject
    private GroupUpdates groups;

    @Inject
    private UpdateSearch search;

    @Inject
    private MachineQueries machines;

    @Inject
    private MachineHold hold;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code MACHINE_NOT_FOUND} */
    public Installation installation(String number) {
        return Installation.of(machines.machine(number), hold);
    }

    /** Off for a machine that was never asked about. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public UpdateView update(String number) {
        Installation installation = installation(number);
        Boolean byGroup = groups.says(installation.machine().profile().group()).orElse(null);
        return updates.find(installation.machine().id()).map(setting -> setting.view(installation.expiresOn(), byGroup))
                .orElseGet(() -> UpdateView.off(byGroup));
    }

    /** Why automatic update cannot be switched on; empty when it can be. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public Optional<UpdateRefusal> refused(String number) {
        return installation(number).refused();
    }

    /**
     * One page of installations by name, in four statements.
     *
     * @param group only of this one, or null
     */
    public Page<UpdateRow> list(UpdateFilter filter, String group, String q, Integer limit, String cursor) {
        LocalDate today = LocalDate.now(clock);
        Page<UpdateSearch.Found> page = search.find(new UpdateSearch.Wanted(filter, group, q), limit, cursor, today);
        List<Long> ids = page.items().stream().map(UpdateSearch.Found::id).toList();
        Map<Long, MachineRow> rows = machines.rows(ids);
        Map<Long, UpdateSetting> settings = updates.of(ids);
        return page.map(found -> row(found, rows.get(found.id()), settings.get(found.id()), today));
    }

    private static UpdateRow row(UpdateSearch.Found found, MachineRow row, UpdateSetting setting, LocalDate today) {
        LicenseStanding standing = LicenseStanding.of(row, today);
        LocalDate expiresOn = standing.license() == null ? null : standing.license().expiresOn();
        return new UpdateRow(row.machine(), standing, setting == null ? UpdateView.off(found.byGroup())
                : setting.view(expiresOn, found.byGroup()));
    }

    /** The newest first, at most {@link #MOST}. @throws Refusal {@code MACHINE_NOT_FOUND} */
    public List<UpdateSession> sessions(String number) {
        return updates.sessions(machines.machine(number).id(), MOST);
    }
}
