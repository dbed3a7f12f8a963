package io.tenure.kernel;

/**
 * What became of one of many things that were to be added at once. A refusal is an answer here, not an exception, so that
 * all the others are looked at too; whoever asked takes the whole transaction back.
 *
 * @param refusal why it was refused, else null
 */
public record Addition(Outcome outcome, Refusal refusal) {

    /** The three ways it can go. */
    public enum Outcome {
        CREATED,
        /** It was there already, just so. */
        UNCHANGED,
        REFUSED
    }

    public static final Addition CREATED = new Addition(Outcome.CREATED, null);
    public static final Addition UNCHANGED = new Addition(Outcome.UNCHANGED, null);

    public static Addition refused(Refusal why) {
        return new Addition(Outcome.REFUSED, why);
    }
}
