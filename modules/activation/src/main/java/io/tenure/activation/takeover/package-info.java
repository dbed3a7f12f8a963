/**
 * What happens by itself at 00:00 UTC after a license's last day (domain.md 000.25-26, 32; rulings.md 17): the additional
 * key of each machine becomes its active key; where there is none, its reserve code is activated
 * ({@link io.tenure.activation.device}); and last the authority is asked for a newer key of a license
 * that is given by a code. What it answers holds for all machines at once, because they share the one license.
 *
 * <p>The due row is the license's {@code due_on}; when everything is done the license is settled. Machines whose key ended
 * without successor keep it as an ended one, so that everybody sees what they need.
 */
package io.tenure.activation.takeover;
