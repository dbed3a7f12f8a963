package io.tenure.activation.coverage;

/** What a license protects; decides what is left after it ended (rulings.md 20). */
public enum MachineKind {
    /** A virtual machine that protects the guests of its hypervisor (domain.md seed 000). */
    SVM,
    /** A computer or phone of somebody (domain.md seed 001). */
    DEVICE,
    /** A product installed on a server, with free functionality of its own (domain.md seed 004). */
    INSTALLATION
}
