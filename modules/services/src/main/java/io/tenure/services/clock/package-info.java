/**
 * The sandbox clock (product.md, "Tenure's own clock"): where it stands is table {@code clock_setting}; moving it runs
 * each due job at its own moment, in order. And the poll that runs due work by the system's clock.
 */
package io.tenure.services.clock;
