package io.tenure.authority.remote;

import io.tenure.kernel.RealTime;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case of the clock: asks the vendor for its public keys after each start and once a day, by real time; every ten
 * minutes while it does not answer.
 */
@ApplicationScoped
public class LearnVendorKeys implements DueWork {

    private static final Duration AGAIN = Duration.ofDays(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    @Inject
    private VendorKeys keys;

    @Inject
    private Clock clock;

    private volatile Instant next = Instant.EPOCH;

    @Override
    public String name() {
        return "learn-vendor-keys";
    }

    @Override
    public int rank() {
        return 900;
    }

    @Override
    public NextDue nextDue() {
        return NextDue.known(keys.isRemote() && !RealTime.now().isBefore(next) ? Optional.of(clock.instant())
                : Optional.empty());
    }

    @Override
    public int runBatch(Instant moment) {
        boolean learned = keys.learn();
        next = RealTime.now().plus(learned ? AGAIN : AFTER_FAILURE);
        return learned ? 1 : 0;
    }
}
