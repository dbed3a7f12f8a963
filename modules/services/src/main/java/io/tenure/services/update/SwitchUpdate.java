package io.tenure.services.update;

import io.tenure.activation.machine.GroupHold;
import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: <i>Update license automatically</i> is switched on or off for an installation (domain.md 004.1, 8). */
@Stateless
public class SwitchUpdate {

    @Inject
    private UpdateStore updates;

    @Inject
    private MachineHold hold;

    @Inject
    private GroupHold groupHold;

    @Inject
    private GroupUpdates groups;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @param version the version of the setting that the caller read, or null */
    public record Request(String machine, boolean enabled, String reason, Integer version) {
    }

    /**
     * What a group says for all its installations holds; one that switched itself off can be switched on again. Refuses what
     * {@link UpdateRefusal} names, and a stale version.
     */
    @Allowed(Role.ADMINISTRATOR)
    public UpdateView set(Request asked) {
        MachineView machine = hold.lock(asked.machine(), null);
        Installation installation = Installation.of(machine, hold);
        String group = machine.profile().group();
        if (group != null) {
            groupHold.lock(group);
        }
        Boolean byGroup = groups.says(group).orElse(null);
        UpdateSetting setting = updates.lock(machine.id()).orElse(null);
        UpdateView before = setting == null ? UpdateView.off(byGroup) : setting.view(installation.expiresOn(), byGroup);
        if (asked.version() != null && asked.version() != before.version()) {
            throw new Refusal(CommonRefusal.STALE);
        }
        if (asked.enabled()) {
            installation.requireUpdatable();
        }
        if (byGroup != null && byGroup != asked.enabled()) {
            throw new Refusal(UpdateRefusal.SET_BY_GROUP, machine.number(), group);
        }
        if (asked.enabled() == before.enabled()) {
            return before;
        }
        UpdateSetting changed = setting != null ? setting
                : updates.add(new UpdateSetting(machine.id(), clock.instant()));
        if (asked.enabled()) {
            changed.enable(clock.instant());
        } else {
            changed.disable(null);
        }
        if (byGroup == null) {
            changed.own(asked.enabled());
        }
        updates.flush();
        audit.record(new Audited("LICENSE_UPDATE_SWITCHED", "MACHINE", machine.id(), machine.number(),
                machine.customerId(), Check.optional("reason", asked.reason(), Check.REASON_LENGTH),
                Facts.of("enabled", before.enabled()), Facts.of("enabled", asked.enabled())));
        return changed.view(installation.expiresOn(), byGroup);
    }
}
