package io.tenure.services.pool;

import io.tenure.activation.task.TaskTarget;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Use case: what an install wave would use, and why these licenses; with nothing done. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class PreviewInstalls {

    @Inject
    private PoolStore pools;

    @Inject
    private InstallStore installs;

    /** For these machines. Refuses what {@link ScheduleInstalls} refuses, but for licenses that are missing. */
    public InstallPreview preview(String pool, TaskTarget target) {
        PoolView view = pools.get(pool);
        return preview(view, ScheduleInstalls.wanted(installs.machines(view.id(), target.checked()), target).size());
    }

    /** For so many machines, whichever they are. @throws Refusal {@code LICENSES_OUT_OF_RANGE} */
    public InstallPreview preview(String pool, int machines) {
        if (machines < 1 || machines > InstallStore.MOST) {
            throw Refusal.of("machines", PoolRefusal.LICENSES_OUT_OF_RANGE, machines, InstallStore.MOST);
        }
        return preview(pools.get(pool), machines);
    }

    private InstallPreview preview(PoolView pool, int machines) {
        return InstallPreview.of(machines, Allocation.of(machines, pools.partials(pool.id(), machines), pool.counts()),
                pool.counts());
    }
}
