/**
 * Machines and what keeps them covered. {@link io.tenure.activation.coverage} says, from what a machine held, holds and
 * has in its queue, what covers it on which day.
 */
package io.tenure.activation;
