package io.tenure.ui;

import java.io.Serializable;

/** @param level {@code done}, {@code info}, {@code warn} or {@code error}, which is also its CSS class */
public record Notice(String level, String text) implements Serializable {
}
