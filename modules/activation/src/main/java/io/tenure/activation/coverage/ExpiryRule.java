package io.tenure.activation.coverage;

import java.time.LocalDate;
import java.time.Period;

/**
 * What a machine can do after its license ended (rulings.md 17 and 20, domain.md 000.29-32, 004.10-12). A block cuts
 * grace like the license itself, and where a license was replaced or removed, nothing is left of it. A pool knows no
 * grace on any machine (domain.md 003.2).
 */
record ExpiryRule(MachineKind machine, String applicationVersion) {

    /** The last day of grace of a tenure that ends; its last day itself where there is none. */
    LocalDate graceUntil(Tenure tenure) {
        if (tenure.how() != EndedBy.EXPIRED || tenure.license().pool() != null) {
            return tenure.to();
        }
        LicenseFacts license = tenure.license();
        LocalDate end = Day.earlier(tenure.to(), license.expiresOn());
        return Day.earlier(end.plus(grace(license)), license.lastDayOfBlock());
    }

    /** What is left when grace is over, or where there is none. */
    CoverageKind afterwards(Tenure tenure) {
        if (tenure.how() == EndedBy.REPLACED || tenure.how() == EndedBy.REMOVED) {
            return CoverageKind.NONE;
        }
        return switch (machine) {
            case INSTALLATION -> CoverageKind.FREE;
            case SVM, DEVICE -> switch (tenure.license().type()) {
                case TRIAL -> CoverageKind.NONE;
                case COMMERCIAL, SUBSCRIPTION, RENTAL, NFR, PERPETUAL -> CoverageKind.LIMITED;
            };
        };
    }

    private Period grace(LicenseFacts license) {
        return switch (machine) {
            case INSTALLATION -> onInstallation(license);
            case SVM, DEVICE -> switch (license.type()) {
                case SUBSCRIPTION -> Period.ofDays(license.graceDays() == null ? 0 : license.graceDays());
                case COMMERCIAL, TRIAL, RENTAL, NFR, PERPETUAL -> Period.ZERO;
            };
        };
    }

    private Period onInstallation(LicenseFacts license) {
        ProductVersion version = ProductVersion.of(applicationVersion)
                .or(() -> ProductVersion.of(license.productVersion())).orElse(ProductVersion.NEWEST);
        boolean before9 = version.isBefore(ProductVersion.V9);
        return switch (license.type()) {
            case TRIAL, NFR -> Period.ZERO;
            case SUBSCRIPTION, COMMERCIAL -> Period.ofDays(before9 ? 14 : 30);
            case RENTAL -> before9 ? Period.ofDays(14)
                    : version.isBefore(ProductVersion.V9_5_U4) ? Period.ofMonths(2) : Period.ofDays(60);
            case PERPETUAL -> before9 ? Period.ofDays(14) : Period.ZERO;
        };
    }
}
