package io.tenure.api;

import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.api.problem.ApiRefusal;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shapes of answers that all resources share. */
final class Answers {

    private static final String MAY_BE_CHECKED = "private, no-cache";

    private Answers() {
    }

    /** One thing with its version; 304 if the caller has that version. */
    static Response one(Fields body, int version, String ifNoneMatch) {
        if (Version.isKnown(ifNoneMatch, version)) {
            return tagged(Response.notModified(), version).build();
        }
        return tagged(Response.ok(body), version).build();
    }

    /** One thing after a change. */
    static Response changed(Fields body, int version) {
        return one(body, version, null);
    }

    /** @param path the new thing's address behind {@link Api#PATH}; @param key its last part, to be encoded */
    static Response created(Fields body, int version, String path, String key) {
        return tagged(Response.created(address(path, key)).entity(body), version).build();
    }

    static URI address(String path, String key) {
        return URI.create(Mode.baseUrl() + Api.PATH + path + "/"
                + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, int version) {
        return answer.header(HttpHeaders.ETAG, Version.tag(version)).header(HttpHeaders.CACHE_CONTROL, MAY_BE_CHECKED);
    }

    static <T> Fields list(Page<T> page, Function<T, Fields> item) {
        return Fields.of("items", page.items().stream().map(item).toList(), "next", page.next());
    }

    /** A list that is whole, without pages. */
    static <T> Response array(List<T> rows, Function<T, Fields> item) {
        return Response.ok(rows.stream().map(item).map(Fields::json).collect(Collectors.joining(",", "[", "]"))).build();
    }

    /** @throws Refusal {@code LIMIT_INVALID} */
    static Integer limit(String asked) {
        Integer limit = Values.wholeNumber("limit", asked);
        if (limit != null && (limit < 1 || limit > Page.MAX_LIMIT)) {
            throw Refusal.of("limit", ApiRefusal.LIMIT_INVALID, limit, Page.MAX_LIMIT);
        }
        return limit;
    }

    /** A parameter left empty asks for nothing. */
    static String filter(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
