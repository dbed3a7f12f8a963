package io.tenure.activation.machine;

import java.util.List;

/** Told of machines by those who change them, in their transaction; for the floor above, which keeps things about machines. */
public interface MachineWatch {

    /** They are new, and hold nothing yet. */
    default void registered(List<MachineView> machines) {
    }

    /** Its profile has changed: its name, its group. */
    void edited(MachineView before, MachineView after);

    /** It is gone. */
    void deleted(MachineView machine);
}
