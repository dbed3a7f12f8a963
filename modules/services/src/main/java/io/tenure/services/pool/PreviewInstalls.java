package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Use case: what an install wave would use, and why these licenses; with nothing done. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class PreviewInstalls {

    @Inject
    private PoolStore pools;

    @Inject
    private InstallStore installs;

    /** For these machines. Refuses what {@link ScheduleInstalls} refuses, but tells of licenses that are missing, and of limits. */
    public InstallPreview preview(String pool, TaskTarget target) {
        PoolView view = pools.get(pool);
        List<Listed> machines = ScheduleInstalls.wanted(installs.machines(view.id(), target.checked()), target);
        return preview(view, machines.size(), OverLimit.of(pools.groups(view.id(), machines), machines));
    }

    /** For so many machines, whichever they are, so without the limits of groups. @throws Refusal {@code LICENSES_OUT_OF_RANGE} */
    public InstallPreview preview(String pool, int machines) {
        Purchase.requireRange("machines", machines, 1, InstallStore.MOST);
        return preview(pools.get(pool), machines, List.of());
    }

    private InstallPreview preview(PoolView pool, int machines, List<OverLimit> overLimit) {
        return InstallPreview.of(machines, Allocation.of(machines, pools.partials(pool.id(), machines), pool.counts()),
                pool.counts(), overLimit);
    }
}
