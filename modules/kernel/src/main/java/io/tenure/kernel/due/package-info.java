/**
 * Everything that happens later is a due row (product.md, "Tenure's own clock"). A feature that has due rows brings one
 * {@link io.tenure.kernel.due.DueWork}; {@link io.tenure.kernel.due.DueWorkRunner} asks all of them what is due next
 * and runs it at its own moment, in order: once a second by the system's clock, and step by step when the sandbox clock
 * is moved.
 */
package io.tenure.kernel.due;
