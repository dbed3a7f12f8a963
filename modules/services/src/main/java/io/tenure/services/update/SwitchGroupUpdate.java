package io.tenure.services.update;

import io.tenure.activation.machine.GroupHold;
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
import java.util.Objects;

/**
 * Use case: <i>Update license automatically</i> is set for all installations of a group, and overrides what each of them is
 * set to (domain.md 004.8; rulings.md 28). Those that are on from now on ask at once; those that are off do not ask any more.
 */
@Stateless
public class SwitchGroupUpdate {

    private static final int NAME_LENGTH = 100;

    @Inject
    private GroupUpdates groups;

    @Inject
    private GroupHold hold;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * @param enabled null: each installation is again as it is set itself
     * @param version the version that the caller read, or null
     */
    public record Request(String group, Boolean enabled, String reason, Integer version) {
    }

    /** The group need not have machines yet. Refuses a name that is too long, and a stale version. */
    @Allowed(Role.ADMINISTRATOR)
    public GroupUpdate set(Request asked) {
        String name = Check.text("group", asked.group(), NAME_LENGTH);
        String reason = Check.optional("reason", asked.reason(), Check.REASON_LENGTH);
        hold.lock(name);
        GroupUpdate before = groups.find(name).orElseGet(() -> new GroupUpdate(0, name, null, 0, 0));
        if (asked.version() != null && asked.version() != before.version()) {
            throw new Refusal(CommonRefusal.STALE);
        }
        if (before.id() > 0 && Objects.equals(asked.enabled(), before.enabled())) {
            return before;
        }
        groups.say(name, asked.enabled());
        GroupUpdate now = groups.find(name).orElseThrow();
        if (!Objects.equals(asked.enabled(), before.enabled())) {
            audit.record(new Audited("GROUP_LICENSE_UPDATE_SET", "GROUP", now.id(), now.group(), null, reason,
                    Facts.of("automaticUpdate", before.says()), Facts.of("automaticUpdate", now.says())));
            groups.follow(name, clock.instant());
        }
        return now;
    }
}
