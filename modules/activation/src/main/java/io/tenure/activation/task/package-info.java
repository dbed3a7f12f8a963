/**
 * Activation tasks (domain.md 000.1, 12-27): one key, put on many machines as active or additional key. A task is a row
 * with a due moment and has one row for each of its machines; {@link io.tenure.activation.task.StartTasks} asks the
 * authority about the key's code once and begins the run, {@link io.tenure.activation.task.RunTasks} carries it out, a
 * batch of machines in one transaction. A batch that was cut off has changed nothing and is done again, so each machine
 * gets the key once whatever is killed. The machines of a run have places from 1 on; what was passed is never looked at
 * again.
 *
 * <p>States: SCHEDULED until it starts, RUNNING, then COMPLETED or COMPLETED_WITH_ERRORS when a machine refused; STOPPED
 * by an administrator. A task that is over can be run again: for the machines that refused, for those that were left, or
 * for all.
 *
 * <p>Machines are changed in the database only. Agents on real machines, when they come, learn of it in
 * {@link io.tenure.activation.task.BatchStore#write}, the one place where a task changes machines.
 *
 * <p>Tables {@code activation_task}, {@code activation_task_machine}.
 */
package io.tenure.activation.task;
