package io.tenure.services.update;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.MachineWatch;
import io.tenure.kernel.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Lets installations follow the group they come into, and be as they are set themselves when they leave it. */
@Stateless
@Internal
public class UpdateWatch implements MachineWatch {

    @Inject
    private GroupUpdates groups;

    @Inject
    private UpdateStore updates;

    @Inject
    private Clock clock;

    @Override
    public void registered(List<MachineView> machines) {
        groups.follow(machines.stream().filter(machine -> isInstallation(machine) && machine.profile().group() != null)
                .map(MachineView::id).toList(), clock.instant());
    }

    @Override
    public void edited(MachineView before, MachineView after) {
        if (isInstallation(after) && !Objects.equals(before.profile().group(), after.profile().group())) {
            groups.follow(List.of(after.id()), clock.instant());
        }
    }

    @Override
    public void deleted(MachineView machine) {
        if (isInstallation(machine)) {
            updates.forget(machine.id());
        }
    }

    private static boolean isInstallation(MachineView machine) {
        return machine.kind() == MachineKind.INSTALLATION;
    }
}
