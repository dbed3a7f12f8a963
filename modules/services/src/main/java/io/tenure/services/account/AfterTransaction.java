package io.tenure.services.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs something small in memory when the present transaction is over. Nothing that must happen may hang on it. */
@Dependent
class AfterTransaction {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    void run(Runnable step) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only what comes after matters
            }

            @Override
            public void afterCompletion(int status) {
                step.run();
            }
        });
    }
}
