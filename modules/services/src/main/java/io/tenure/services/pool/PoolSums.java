package io.tenure.services.pool;

import java.util.EnumMap;
import java.util.Map;

/** Licenses and days by account. Immutable. */
record PoolSums(Map<PoolAccount, Sum> all) {

    static final PoolSums NONE = new PoolSums(Map.of());

    record Sum(long licenses, long days) {

        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(Math.addExact(licenses, other.licenses), Math.addExact(days, other.days));
        }
    }

    PoolSums {
        all = Map.copyOf(all);
    }

    Sum of(PoolAccount account) {
        return all.getOrDefault(account, Sum.NONE);
    }

    PoolSums plus(PoolSums others) {
        Map<PoolAccount, Sum> sums = new EnumMap<>(PoolAccount.class);
        all.forEach((account, sum) -> sums.merge(account, sum, Sum::plus));
        others.all.forEach((account, sum) -> sums.merge(account, sum, Sum::plus));
        return new PoolSums(sums);
    }

    long days() {
        return all.values().stream().mapToLong(Sum::days).sum();
    }
}
