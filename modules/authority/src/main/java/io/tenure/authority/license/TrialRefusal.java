package io.tenure.authority.license;

import io.tenure.kernel.RefusalCode;

/** Why a trial is not prolonged. */
public enum TrialRefusal implements RefusalCode {
    /** A trial license is for one trial period only (domain.md 000.14): there is no newer key of it. */
    TRIAL_ONLY_ONCE;

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
