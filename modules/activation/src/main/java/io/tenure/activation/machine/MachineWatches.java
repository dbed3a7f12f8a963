package io.tenure.activation.machine;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** All who watch machines. */
@Dependent
class MachineWatches {

    @Inject
    @Any
    private Instance<MachineWatch> all;

    void registered(List<MachineView> machines) {
        all.forEach(one -> one.registered(machines));
    }

    void edited(MachineView before, MachineView after) {
        all.forEach(one -> one.edited(before, after));
    }

    void deleted(MachineView machine) {
        all.forEach(one -> one.deleted(machine));
    }
}
