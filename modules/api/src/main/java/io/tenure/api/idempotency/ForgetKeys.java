package io.tenure.api.idempotency;

import io.tenure.kernel.RealTime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.time.Instant;

/** Forgets keys that are too old, once an hour, in batches that are a transaction each. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetKeys {

    private static final int BATCH = 1000;

    @EJB
    private OldKeys old;

    @Schedule(hour = "*", minute = "7", persistent = false)
    void forget() {
        Instant before = RealTime.now().minus(OneAnswer.LIFE);
        int forgotten;
        do {
            forgotten = old.forget(before, BATCH);
        } while (forgotten == BATCH);
    }
}
