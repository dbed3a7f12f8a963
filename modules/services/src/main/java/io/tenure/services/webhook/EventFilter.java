package io.tenure.services.webhook;

import io.tenure.kernel.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which events an endpoint gets: names, or all of one thing as in {@code subscription.*}. Empty: all events. */
record EventFilter(List<String> patterns) {

    private static final String ALL_OF_IT = ".*";

    /** @throws Refusal {@code UNKNOWN_EVENT_TYPE} for a name that no event has */
    static EventFilter of(List<String> asked) {
        Set<String> each = new LinkedHashSet<>();
        IntStream.range(0, asked.size()).forEach(i -> {
            String pattern = asked.get(i).strip();
            if (!known(pattern)) {
                throw Refusal.of("events/" + i, WebhookRefusal.UNKNOWN_EVENT_TYPE, pattern);
            }
            each.add(pattern);
        });
        return new EventFilter(List.copyOf(each));
    }

    private static boolean known(String pattern) {
        return EventType.all().stream().anyMatch(type -> matches(pattern, type));
    }

    boolean takes(String type) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, type));
    }

    private static boolean matches(String pattern, String type) {
        return pattern.endsWith(ALL_OF_IT) ? type.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(type);
    }
}
