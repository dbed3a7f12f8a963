package io.tenure.services.subscription;

import java.time.LocalDate;

/**
 * What falls due on one day, as planned now.
 *
 * @param renewals periods that begin
 * @param ends     subscriptions that have ended with the day before
 */
public record DueDay(LocalDate day, long renewals, long ends) {
}
