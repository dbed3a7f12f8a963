package io.tenure.services.update;

/** Why automatic update was switched off by itself. */
public enum DisabledBy {
    /** The authority said that licensing by the contract was terminated (domain.md 004.4). */
    CONTRACT_TERMINATED,
    /** Nothing could be installed until the end of the retry period (domain.md 004.7). */
    RETRY_PERIOD_OVER
}
