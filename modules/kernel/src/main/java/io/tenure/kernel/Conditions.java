package io.tenure.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of one list, joined by AND, with their parameters. A filter that was not set adds none. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param pairs parameter name, value, name, value, ... as the condition uses them */
    public Conditions add(String condition, Object... pairs) {
        conditions.add(condition);
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put((String) pairs[i], pairs[i + 1]);
        }
        return this;
    }

    /** Adds nothing when the value is null. */
    public Conditions addIfPresent(String condition, String name, Object value) {
        return value == null ? this : add(condition, name, value);
    }

    /** @param select JPQL up to its where; @param order the order by clause, with a blank before it */
    public <T> TypedQuery<T> query(EntityManager entities, Class<T> type, String select, String order) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query = entities.createQuery(select + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
