/**
 * Licenses of devices and installations, and the reserve activation code that takes over when the license ends (domain.md
 * seed 001, rulings.md 17, 18, 20-24). A person activates a code or a key file on a machine
 * ({@link io.tenure.activation.device.ActivateLicense}); the code of a reserve is kept encrypted, at most one a machine.
 *
 * <p>States of a reserve code: SAVED, or UNCHECKED where the authority was not reached; ACTIVATING from the moment its
 * time has come: the license has ended or was taken away, or somebody pressed <i>Try again</i> or <i>Activate now</i>;
 * then it is gone, because it has become the license, or ACTIVATION_FAILED with the reason. Every night, and when it is
 * saved, a check before the takeover says whether it would be accepted
 * ({@link io.tenure.activation.device.CheckReserves}).
 *
 * <p>The authority is asked outside of transactions. Whoever takes a license away marks what has to follow
 * ({@link io.tenure.activation.machine.ReserveMarks}); the due rows are worked on by
 * {@link io.tenure.activation.device.ActivateReserves} and {@link io.tenure.activation.device.ReleaseUnits}. Tables
 * {@code activation_reserve}, {@code activation_release}.
 */
package io.tenure.activation.device;
