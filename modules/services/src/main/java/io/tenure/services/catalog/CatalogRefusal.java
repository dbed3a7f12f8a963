package io.tenure.services.catalog;

import io.tenure.kernel.RefusalCode;

/** Why a change of the catalog, or an order from it, is refused. */
public enum CatalogRefusal implements RefusalCode {
    /** There is no such SKU. */
    SKU_NOT_FOUND(Kind.NOT_FOUND),
    /** Another SKU has this code. */
    SKU_EXISTS(Kind.RULE),
    /** The SKU is retired: nobody buys it any more. */
    SKU_RETIRED(Kind.RULE),
    /** The minimum is below 1 or above the maximum. */
    SEAT_RANGE_INVALID(Kind.RULE),
    /** The price is negative, too large, or finer than four decimals. */
    PRICE_INVALID(Kind.RULE),
    /** The period is not a positive number of whole days, months or years, or does not fit the alignment. */
    PERIOD_INVALID(Kind.RULE),
    /** A commercial license needs a fixed term in days, a subscription has none. */
    TERM_INVALID(Kind.RULE),
    /** Only subscriptions and licenses with a fixed term are sold by seats. */
    LICENSE_TYPE_NOT_SOLD(Kind.RULE);

    private final Kind kind;

    CatalogRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
