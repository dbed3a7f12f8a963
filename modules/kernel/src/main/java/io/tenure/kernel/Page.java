package io.tenure.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list in a stable order.
 *
 * @param items the rows, at most as many as asked for
 * @param next  the cursor of the following page, or null when this is the last
 */
public record Page<T>(List<T> items, String next) {

    /** How many rows a page has unless the caller says otherwise (api.md, conventions). */
    public static final int DEFAULT_LIMIT = 50;

    /** The most rows a page may have (api.md, conventions). */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * From a query that asked for one row more than the page holds: that row only tells that there is a next page.
     *
     * @param cursor tells the cursor that stands behind a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
    }

    /** The limit to use for what a caller asked for: 1 to {@link #MAX_LIMIT}, {@link #DEFAULT_LIMIT} for none. */
    public static int limit(Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.max(1, Math.min(MAX_LIMIT, asked));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
