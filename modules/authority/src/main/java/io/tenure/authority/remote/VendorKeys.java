package io.tenure.authority.remote;

import io.tenure.authority.keyfile.TrustVendorKeys;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorPort;
import io.tenure.kernel.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Learns the public keys of the vendor. They stay in the database, so that its key files can be checked while it cannot
 * be asked.
 */
@ApplicationScoped
public class VendorKeys {

    /** Whoever uploads foreign files makes us ask; not for each of them. */
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @Inject
    private VendorPort vendor;

    @Inject
    private TrustVendorKeys trust;

    private volatile Instant asked = Instant.EPOCH;

    /** For a key that nobody knows here; asks at most every few seconds. @return whether there may be new keys */
    public boolean learnNew() {
        Instant now = RealTime.now();
        if (!vendor.isRemote() || now.isBefore(asked.plus(BETWEEN))) {
            return false;
        }
        asked = now;
        return learn();
    }

    boolean isRemote() {
        return vendor.isRemote();
    }

    /** @return false if the vendor did not answer with a set of keys */
    boolean learn() {
        Told<String> told = vendor.publicKeys();
        return told.succeeded() && trust.trust(told.value());
    }
}
