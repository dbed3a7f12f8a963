package io.tenure.authority.license;

import java.util.List;

/** On what terms a license is given (domain.md 000.6 and 004.10). A SKU sells only the first two (rulings.md 9). */
public enum LicenseType {
    /** Paid by the period; its end moves with each renewal. */
    SUBSCRIPTION,
    /** Paid once, for a fixed term. */
    COMMERCIAL,
    /** To try out, for one trial period; everything stops when it ends. */
    TRIAL,
    /** Rented from a service provider by the month. */
    RENTAL,
    /** Not for resale. */
    NFR,
    /** Without end; what ends is its support. */
    PERPETUAL;

    /** What a SKU can sell, the usual one first. */
    public static final List<LicenseType> SOLD_BY_SEATS = List.of(SUBSCRIPTION, COMMERCIAL);
}
