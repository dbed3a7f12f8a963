package io.tenure.services.update;

import io.tenure.authority.license.License;
import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorError;
import java.util.Optional;

/** What came of asking the license authority for a newer key (domain.md 004.4). */
public enum UpdateResult {
    /** A newer key was there, and is installed. */
    SUCCESS("The license was updated."),
    /** There is no newer key. */
    NOT_REQUIRED("A new license is not required."),
    /** The authority was reached and could not make a key. */
    GENERAL_ERROR("General license key generation error has occurred."),
    NO_CONNECTION("A connection to the license server could not be established."),
    INVALID_ANSWER("The license server sent an invalid answer."),
    /** Licensing by the contract was terminated; automatic update is switched off. */
    CONTRACT_TERMINATED("Licensing by the contract has been terminated.");

    private final String message;

    UpdateResult(String message) {
        this.message = message;
    }

    /** The sentence of a session report, in English. */
    public String message() {
        return message;
    }

    public boolean failed() {
        return this != SUCCESS && this != NOT_REQUIRED;
    }

    /** @param installed the license as it is here */
    static UpdateResult of(Told<Optional<License>> told, License installed) {
        if (!told.succeeded()) {
            return of(told.error());
        }
        return told.value().filter(installed::renewedBy).isPresent() ? SUCCESS : NOT_REQUIRED;
    }

    private static UpdateResult of(VendorError error) {
        return switch (error) {
            case NO_CONNECTION, TIMED_OUT, TLS_FAILED, VENDOR_BUSY -> NO_CONNECTION;
            case INVALID_ANSWER, TOKEN_REFUSED -> INVALID_ANSWER;
            case ORDER_NOT_ALLOWED -> CONTRACT_TERMINATED;
            default -> GENERAL_ERROR;
        };
    }
}
