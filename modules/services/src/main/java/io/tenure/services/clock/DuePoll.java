package io.tenure.services.clock;

import io.tenure.kernel.due.DueWorkRunner;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs due work once a second. What was missed while the server was down runs with the first poll, once. The container
 * opens no transaction around a poll: it would begin one for a timer whatever an attribute of the class says, every batch
 * would join it, and one that fails would end the timer.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DuePoll {

    private static final Logger LOG = Logger.getLogger(DuePoll.class.getName());

    @Inject
    private DueWorkRunner work;

    @Inject
    private Clock clock;

    private volatile boolean ready;

    /** From now on it polls; called when start-up is complete. */
    public void begin() {
        ready = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void poll() {
        if (ready) {
            try {
                work.poll(clock.instant());
            } catch (RuntimeException failure) {
                LOG.log(Level.SEVERE, "due work could not be polled; the next poll tries again", failure);
            }
        }
    }
}
