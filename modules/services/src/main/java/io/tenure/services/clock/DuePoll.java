package io.tenure.services.clock;

import io.tenure.kernel.due.DueWorkRunner;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Runs due work once a second. What was missed while the server was down runs with the first poll, once. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DuePoll {

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
            work.poll(clock.instant());
        }
    }
}
