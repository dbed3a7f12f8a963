package io.tenure.authority.remote;

import io.tenure.authority.vendor.Told;
import io.tenure.authority.vendor.VendorError;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * What came of one try.
 *
 * @param told       the answer, or the error it comes down to
 * @param again      whether the same request may succeed in a moment
 * @param retryAfter how long the vendor wants us to wait, or null
 * @param reason     for the log, when something is wrong with the line and not with what was asked; else null
 */
record VendorReply(Told<Map<String, Object>> told, boolean again, Duration retryAfter, String reason) {

    private static final Set<Integer> GATEWAY = Set.of(502, 504);
    private static final Set<String> BUSY_CODES = Set.of("IDEMPOTENCY_KEY_IN_USE", "CONCURRENT_CHANGE");

    static VendorReply of(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        Map<String, Object> body = object(answer.body());
        if (status / 100 == 2) {
            return body == null ? failed(VendorError.INVALID_ANSWER, "no JSON object")
                    : new VendorReply(Told.of(body), false, null, null);
        }
        String reason = "status " + status + (body == null ? "" : " " + body.get("code"));
        return switch (status) {
            case 401, 403 -> failed(VendorError.TOKEN_REFUSED, reason);
            case 429, 503 -> new VendorReply(Told.refused(VendorError.VENDOR_BUSY), true, retryAfter(answer), reason);
            case 400, 404, 409, 422 -> problem(body, status, reason);
            default -> failed(GATEWAY.contains(status) ? VendorError.NO_CONNECTION
                    : status >= 500 ? VendorError.UNKNOWN : VendorError.INVALID_ANSWER, reason);
        };
    }

    /** What a Tenure refuses has a code; anything else at that address is no Tenure. */
    private static VendorReply problem(Map<String, Object> body, int status, String reason) {
        if (body == null || !(body.get("code") instanceof String code)) {
            return failed(VendorError.INVALID_ANSWER, reason);
        }
        if (BUSY_CODES.contains(code)) {
            return new VendorReply(Told.refused(VendorError.VENDOR_BUSY), true, null, reason);
        }
        return RefusedCode.error(code).map(error -> new VendorReply(Told.refused(error), false, null, null))
                .orElseGet(() -> failed(status == 404 ? VendorError.INVALID_ANSWER : VendorError.WRONG_ATTRIBUTE, reason));
    }

    static VendorReply failed(VendorError error, String reason) {
        boolean again = error == VendorError.NO_CONNECTION || error == VendorError.TIMED_OUT;
        return new VendorReply(Told.refused(error), again, null, reason);
    }

    /** @param thrown by the client in place of an answer */
    static VendorReply failed(Throwable thrown) {
        return failed(error(thrown), thrown.toString());
    }

    private static VendorError error(Throwable thrown) {
        if (has(thrown, BoundedBody.TooLarge.class) || has(thrown, ProtocolException.class)) {
            return VendorError.INVALID_ANSWER;
        }
        boolean cut = has(thrown, java.io.EOFException.class) || has(thrown, java.net.SocketException.class);
        if (has(thrown, CertificateException.class) || has(thrown, SSLException.class) && !cut) {
            return VendorError.TLS_FAILED;
        }
        boolean late = has(thrown, HttpTimeoutException.class) && !has(thrown, HttpConnectTimeoutException.class)
                && !has(thrown, ConnectException.class);
        return late ? VendorError.TIMED_OUT : VendorError.NO_CONNECTION;
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return Stream.iterate(thrown, one -> one != null, Throwable::getCause).anyMatch(type::isInstance);
    }

    /** Seconds; a date is not taken, as the clocks may differ. */
    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").map(String::strip).filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text))).orElse(null);
    }

    /** Null if it is none. */
    private static Map<String, Object> object(byte[] body) {
        try {
            return JsonUtil.parseJson(new String(body, StandardCharsets.UTF_8));
        } catch (JoseException | RuntimeException unreadable) {
            return null;
        }
    }
}
