package io.tenure.services.subscription;

/**
 * Who is concerned when a SKU changes: the running subscriptions of it that will renew.
 *
 * @param subscriptions how many, counted up to {@link SkuUseQueries#MOST}
 * @param seats         their seats in all
 * @param below         how many of them have fewer seats than a minimum
 * @param above         how many of them have more seats than a maximum
 */
public record SkuUse(long subscriptions, long seats, long below, long above) {
}
