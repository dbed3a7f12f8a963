package io.tenure.kernel.audit;

/**
 * What happened to one thing.
 *
 * @param action      UPPER_SNAKE name, for example {@code INCREASE_SEATS}
 * @param subjectType what kind of thing, for example {@code SUBSCRIPTION}
 * @param subjectId   its id
 * @param subject     what people call it, and what the log names it by: number, code, e-mail address or name
 * @param customerId  whose thing it is, or null
 * @param reason      why, in the words of who did it, or null
 * @param before      what changed, as it was
 * @param after       what changed, as it is now
 */
public record Audited(String action, String subjectType, long subjectId, String subject, Long customerId,
                      String reason, Facts before, Facts after) {
}
