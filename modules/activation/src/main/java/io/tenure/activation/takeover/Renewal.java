package io.tenure.activation.takeover;

import io.tenure.activation.coverage.CoverageSource;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorPort;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Asks the authority for a newer key of a license that has expired (domain.md 000.26). For callers without transaction:
 * the authority may be far away, and what it told is written in a transaction of its own.
 */
@Dependent
public class Renewal {

    @Inject
    private VendorPort vendor;

    @Inject
    private RenewalRecord records;

    @Inject
    private Clock clock;

    /**
     * What came of it.
     *
     * @param renewed whether the license goes on
     * @param error   why the authority did not answer; empty also when it has no newer key
     */
    public record Answer(boolean renewed, Optional<VendorError> error) {
    }

    public Answer ask(String serial) {
        Told<Optional<License>> told = vendor.replacement(serial);
        if (!told.succeeded()) {
            return new Answer(false, Optional.of(told.error()));
        }
        Optional<License> newer = told.value().filter(records::isNewer);
        newer.ifPresent(license -> renewed(license, CoverageSource.REPLACEMENT));
        return new Answer(newer.isPresent(), Optional.empty());
    }

    /** Installs a newer key that an installation got by its automatic update (domain.md 004.3). */
    public void install(License newer) {
        renewed(newer, CoverageSource.UPDATE);
    }

    private void renewed(License license, CoverageSource source) {
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = records.gap(license.serial(), LocalDate.now(clock), source, last.getAsLong());
        }
        records.renewed(license);
    }
}
