package io.tenure.services.pool;

import io.tenure.kernel.Refusal;

/** How many licenses a pool may have. */
final class Purchase {

    /** The most licenses of one pool, purchases taken together. */
    static final int MOST = 100_000_000;

    private Purchase() {
    }

    /** @throws Refusal {@code LICENSES_OUT_OF_RANGE} */
    static void requireRange(String field, int licenses, int least) {
        requireRange(field, licenses, least, MOST);
    }

    /** Of licenses, or of machines that are to have one each. @throws Refusal {@code LICENSES_OUT_OF_RANGE} */
    static void requireRange(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw Refusal.of(field, PoolRefusal.LICENSES_OUT_OF_RANGE, number, least, most);
        }
    }
}
