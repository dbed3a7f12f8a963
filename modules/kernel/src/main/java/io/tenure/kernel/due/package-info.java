/**
 * Everything that happens later is a due row (product.md, "Tenure's own clock"). A feature that has due rows brings one
 * {@link io.tenure.kernel.due.DueWork}; {@link io.tenure.kernel.due.DueWorkRunner} asks all of them, in one statement,
 * what is due next and runs it at its own moment, in order: once a second by the system's clock, and step by step when the
 * sandbox clock is moved.
 *
 * <p>What became of each kind of work is kept in the {@link io.tenure.kernel.due.JobBook} of the node and, every ten
 * seconds at most, in the table {@code due_job}; {@link io.tenure.kernel.due.JobQueries} reads it for people. What asks
 * something outside, which may be slow, goes on in the {@link io.tenure.kernel.due.Lanes}.
 */
package io.tenure.kernel.due;
