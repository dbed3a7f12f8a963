package io.tenure.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in one currency. Unit prices may be finer than the currency's minor unit; {@link #rounded()} brings an
 * amount to the minor unit with HALF_UP, which happens once per charge line (rulings.md 8). Zeros behind the minor unit
 * are dropped, so equal amounts are equal.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        int least = minorUnits(currency);
        BigDecimal plain = amount.stripTrailingZeros();
        amount = plain.scale() < least ? plain.setScale(least, RoundingMode.UNNECESSARY) : plain;
    }

    /** @param currency ISO 4217 code, for example {@code EUR} */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** @param amount decimal text, for example {@code 12.50}; @param currency ISO 4217 code */
    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency).rounded();
    }

    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /** The given share of this amount, rounded HALF_UP to the minor unit. */
    public Money share(long part, long whole) {
        BigDecimal exact = amount.multiply(BigDecimal.valueOf(part));
        return new Money(exact.divide(BigDecimal.valueOf(whole), minorUnits(), RoundingMode.HALF_UP), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    public Money rounded() {
        return new Money(amount.setScale(minorUnits(), RoundingMode.HALF_UP), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    private int minorUnits() {
        return minorUnits(currency);
    }

    private static int minorUnits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
    }

    /** Plain text such as {@code EUR 8.71}; pages format by locale. */
    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
