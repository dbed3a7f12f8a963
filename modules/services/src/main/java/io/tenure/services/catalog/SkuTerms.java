package io.tenure.services.catalog;

import io.tenure.kernel.Check;
import io.tenure.kernel.Money;
import io.tenure.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Period;

/**
 * What is agreed when a SKU is bought, for one period.
 *
 * @param minSeats  the fewest seats, at least 1
 * @param maxSeats  the most seats, inclusive; null for no limit (domain.md D2)
 * @param unitPrice price of one seat for one whole period, at most four decimals
 * @param billing   how seats added within a period are charged
 * @param length    length of a period: days, months or years
 * @param alignment how periods lie
 */
public record SkuTerms(int minSeats, Integer maxSeats, Money unitPrice, Billing billing, Period length,
                       Alignment alignment) {

    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000000");
    private static final int FINEST_PRICE = 4;
    private static final int LONGEST_MONTHS = 120;

    /** @throws Refusal {@code SEAT_RANGE_INVALID}, {@code PRICE_INVALID} or {@code PERIOD_INVALID} */
    public SkuTerms {
        Check.present("unitPrice", unitPrice);
        Check.present("billing", billing);
        Check.present("period", length);
        Check.present("alignment", alignment);
        requireRange(minSeats, maxSeats);
        requirePrice(unitPrice);
        requireLength(length, alignment);
    }

    static void requireRange(int minSeats, Integer maxSeats) {
        if (minSeats < 1 || (maxSeats != null && maxSeats < minSeats)) {
            throw Refusal.of("minSeats", CatalogRefusal.SEAT_RANGE_INVALID, minSeats, maxSeats);
        }
    }

    static void requirePrice(Money unitPrice) {
        BigDecimal price = unitPrice.amount();
        if (price.signum() < 0 || price.compareTo(HIGHEST_PRICE) > 0
                || price.stripTrailingZeros().scale() > FINEST_PRICE) {
            throw Refusal.of("unitPrice", CatalogRefusal.PRICE_INVALID, price.toPlainString());
        }
    }

    static void requireLength(Period length, Alignment alignment) {
        if (!isPossible(length, alignment)) {
            throw Refusal.of("period", CatalogRefusal.PERIOD_INVALID, length);
        }
    }

    /** Months and years, or days alone; days only from the first day, because they do not fit calendar months. */
    private static boolean isPossible(Period length, Alignment alignment) {
        long months = length.toTotalMonths();
        if (months == 0) {
            return length.getDays() > 0 && length.getDays() <= LONGEST_MONTHS * 31 && alignment == Alignment.ANNIVERSARY;
        }
        return months > 0 && months <= LONGEST_MONTHS && length.getDays() == 0;
    }

    /** Changed at the points given; null leaves a point as it is. */
    public SkuTerms with(Integer newMin, Integer newMax, Money newPrice) {
        return new SkuTerms(newMin == null ? minSeats : newMin, newMax == null ? maxSeats : newMax,
                newPrice == null ? unitPrice : newPrice, billing, length, alignment);
    }

    /** The same without a maximum. */
    public SkuTerms unlimited() {
        return new SkuTerms(minSeats, null, unitPrice, billing, length, alignment);
    }
}
