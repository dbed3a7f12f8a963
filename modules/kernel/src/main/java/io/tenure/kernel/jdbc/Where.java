package io.tenure.kernel.jdbc;

import java.util.ArrayList;
import java.util.List;

/** The conditions of one list in hand-written SQL, joined by AND, with their parameters in order. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param values for the question marks of the condition */
    public Where add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Adds nothing when the value is null. */
    public Where addIfPresent(String condition, Object value) {
        return value == null ? this : add(condition, value);
    }

    /** Begins with a blank and {@code where}; empty without a condition. */
    public String text() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
