package io.tenure.activation.machine;

import io.tenure.kernel.RefusalCode;

/** Why something about a machine is refused. */
public enum MachineRefusal implements RefusalCode {
    /** There is no such machine, or it is not the caller's. */
    MACHINE_NOT_FOUND(Kind.NOT_FOUND),
    /** A number of processors or cores that cannot be. */
    COUNT_OUT_OF_RANGE(Kind.RULE),
    /** Only an SVM protects guests. */
    GUESTS_ONLY_ON_SVM(Kind.RULE),
    /** A report names one guest twice. */
    GUEST_TWICE(Kind.RULE),
    /** A report names more guests than a machine can have. */
    TOO_MANY_GUESTS(Kind.RULE),
    /** Only an installation has protection jobs. */
    JOBS_ONLY_ON_INSTALLATION(Kind.RULE),
    /** The machine holds no key with this serial. */
    KEY_NOT_ON_MACHINE(Kind.NOT_FOUND);

    private final Kind kind;

    MachineRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
