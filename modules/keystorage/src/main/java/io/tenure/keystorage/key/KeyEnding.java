package io.tenure.keystorage.key;

import java.time.LocalDate;

/** A key in storage that ends. @param product null when nobody said */
public record KeyEnding(String serial, String product, LocalDate lastDay) {
}
