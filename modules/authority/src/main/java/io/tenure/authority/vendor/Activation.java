package io.tenure.authority.vendor;

import io.tenure.authority.license.License;
import java.time.LocalDate;

/**
 * A machine has activated a code.
 *
 * @param license as it is since: its term has begun
 * @param firstOn the day on which this machine activated the code for the first time
 * @param machines how many machines have activated it, this one counted
 */
public record Activation(License license, LocalDate firstOn, int machines) {
}
