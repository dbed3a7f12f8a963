package io.tenure.activation.distribution;

/** Who waits for keys, in the words of SQL. */
final class Waiting {

    /** Whether a device waits for a key of the license {@code l}; two looks into an index. */
    static final String FOR_LICENSE = "(exists (select 1 from activation_machine where waits_for = 'ANY_KEY')"
            + " or l.license_type = 'SUBSCRIPTION'"
            + " and exists (select 1 from activation_machine where waits_for = 'SUBSCRIPTION_KEY'))";

    private Waiting() {
    }
}
