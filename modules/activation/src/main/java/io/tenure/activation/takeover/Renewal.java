package io.tenure.activation.takeover;

import io.tenure.authority.license.License;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorError;
import io.tenure.authority.vendor.VendorPort;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

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
        told.value().ifPresent(records::renewed);
        return new Answer(told.value().isPresent(), Optional.empty());
    }
}
