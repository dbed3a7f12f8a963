package io.tenure.activation.machine;

/** Told of machines by those who change them, in their transaction; for the floor above, which keeps things about machines. */
public interface MachineWatch {

    /** Its profile has changed: its name, its group. */
    void edited(MachineView before, MachineView after);

    /** It is gone. */
    void deleted(MachineView machine);
}
