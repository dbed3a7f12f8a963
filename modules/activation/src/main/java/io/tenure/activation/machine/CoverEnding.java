package io.tenure.activation.machine;

import java.time.LocalDate;

/** So many machines of a group that are covered up to a day, and by nothing after it. @param group null for none */
public record CoverEnding(LocalDate lastDay, String group, long machines) {
}
