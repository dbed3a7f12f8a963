/**
 * {@code ./tenure bench seats}, {@code activation} and {@code pool}: ratios of what Tenure does to the same work in plain
 * JDBC, measured in one run on one machine. Absolute figures of a shared machine say little; the ratios are what the
 * budgets are about.
 */
package io.tenure.bench;
