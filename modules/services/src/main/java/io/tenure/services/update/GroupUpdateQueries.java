package io.tenure.services.update;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Reads what groups say about automatic update. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class GroupUpdateQueries {

    @Inject
    private GroupUpdates groups;

    /** @throws Refusal {@code GROUP_NOT_FOUND} for one without machines of which nothing was ever said */
    public GroupUpdate group(String name) {
        return groups.find(name).orElseThrow(() -> new Refusal(UpdateRefusal.GROUP_NOT_FOUND, name));
    }

    /** By name: groups with machines, and those that say something. */
    public Page<GroupUpdate> list(Integer limit, String cursor) {
        return groups.list(limit, cursor);
    }
}
