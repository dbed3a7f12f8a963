package io.tenure.activation.task;

import java.time.Instant;

/**
 * One task as it stands. Moments are UTC.
 *
 * @param serial      the key it puts on machines
 * @param additional  whether as additional key, else as active key
 * @param group       the group whose machines it is about, or null when machines were named
 * @param startAt     when it was to start, or null for at once or by hand
 * @param total       how many machines it has
 * @param done        how many of them have answered, those that refused included (rulings.md 19)
 * @param vendorCode  what the authority answered to the key's code in the last run if that was no, or null
 * @param renewalCode why the authority did not replace the key when it expired, so that the task is to be run by hand
 *                    (domain.md 000.26), or null
 */
public record TaskView(long id, String name, String serial, boolean additional, String group, TaskState state,
                       Instant startAt, Instant dueAt, int total, int done, int failed, String vendorCode,
                       String renewalCode, Instant renewalAt, Instant createdAt, String createdBy, Instant startedAt,
                       Instant finishedAt, int version) {

    public String number() {
        return TaskNumber.of(id);
    }

    public int succeeded() {
        return done - failed;
    }

    public int left() {
        return total - done;
    }
}
