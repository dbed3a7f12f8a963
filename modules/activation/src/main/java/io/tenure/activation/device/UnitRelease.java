package io.tenure.activation.device;

import io.tenure.authority.vendor.VendorPort;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Tells the authority of units that machines use no more. Telling it twice does no harm. For callers without transaction.
 */
@Dependent
class UnitRelease {

    private static final int BATCH = 200;

    @Inject
    private Releases releases;

    @Inject
    private VendorPort vendor;

    /** What is due. @return how many */
    int tell(Instant moment) {
        return tell(releases.due(moment, BATCH));
    }

    /** What a machine has given back a moment ago, so that its unit is free when the caller has an answer. */
    void tell(String machine) {
        tell(releases.of(machine));
    }

    private int tell(List<Releases.Row> rows) {
        for (Releases.Row row : rows) {
            if (vendor.release(row.serial(), row.machine()).succeeded()) {
                releases.told(row.id());
            } else {
                releases.later(row.id());
            }
        }
        return rows.size();
    }
}
