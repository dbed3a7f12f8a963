package io.tenure.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id by which a problem and its lines in the log are found: the caller's own (W3C trace context), or a new one. */
final class TraceId {

    private static final String ATTRIBUTE = TraceId.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private TraceId() {
    }

    /** The same for the whole request. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = told(request);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String told(HttpServletRequest request) {
        String parent = request.getHeader("traceparent");
        Matcher matcher = TRACEPARENT.matcher(parent == null ? "" : parent);
        return matcher.matches() ? matcher.group(1) : fresh();
    }

    private static String fresh() {
        Random random = ThreadLocalRandom.current();
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
