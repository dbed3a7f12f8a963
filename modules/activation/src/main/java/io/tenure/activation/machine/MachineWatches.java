package io.tenure.activation.machine;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All who watch machines. */
@Dependent
class MachineWatches {

    @Inject
    @Any
    private Instance<MachineWatch> all;

    void edited(MachineView before, MachineView after) {
        all.forEach(one -> one.edited(before, after));
    }

    void deleted(MachineView machine) {
        all.forEach(one -> one.deleted(machine));
    }
}
