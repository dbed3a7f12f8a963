/**
 * Automatic license update of installations (domain.md seed 004, rulings.md 28-30): an installation asks the license
 * authority for a newer key by itself, keeps trying when it cannot get one, tells people, and stops when there is no use in it
 * any more. The license that is renewed is the one in use that lasts longest.
 *
 * <p>States: off, or on with the moment of the next request as its due row
 * ({@link io.tenure.services.update.RequestUpdates}). When the next request comes is the pure
 * {@link io.tenure.services.update.UpdateSchedule}. Every request is a session with its result.
 *
 * <p>A group can say that all its installations are on, or off ({@link io.tenure.services.update.SwitchGroupUpdate}); then
 * what each of them is set to itself waits until the group says nothing any more, or the installation leaves it.
 *
 * <p>The authority is asked outside of transactions; what it answered is written in one of its own
 * ({@link io.tenure.services.update.UpdateSteps}). A newer key changes the days of the license for every machine that has
 * it. Tables {@code update_setting}, {@code update_session}, {@code update_group},
 * {@code update_event_day}, {@code update_exceeded}, {@code update_exceeded_day}.
 *
 * <p>Once a day it is told which licenses are exceeded, at installations and on keys in storage
 * ({@link io.tenure.services.update.TellExceededLicenses}).
 */
package io.tenure.services.update;
