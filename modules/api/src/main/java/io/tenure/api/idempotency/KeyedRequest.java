package io.tenure.api.idempotency;

import io.tenure.api.problem.ApiRefusal;
import io.tenure.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request with a key, as hashes: of nothing here could the token or the body be found out.
 *
 * @param id      of token and key; each token has keys of its own
 * @param request of method, path, query and body
 * @param seal    what the stored answer is encrypted with; follows from the token, which the database does not know
 */
record KeyedRequest(byte[] id, byte[] request, byte[] seal) {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    /** @throws Refusal {@code IDEMPOTENCY_KEY_INVALID} */
    static KeyedRequest of(String key, HttpServletRequest request, byte[] body) {
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new Refusal(ApiRefusal.IDEMPOTENCY_KEY_INVALID, LONGEST);
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return of(key, request.getHeader("Authorization"), request.getMethod() + " " + request.getRequestURI() + "?"
                + query, body);
    }

    static KeyedRequest of(String key, String authorization, String target, byte[] body) {
        return new KeyedRequest(hash("key", bytes(authorization), bytes(key)), hash("request", bytes(target), body),
                hash("seal", bytes(authorization), bytes(key)));
    }

    /** The parts cannot run into one another: each follows the hash of the one before. */
    private static byte[] hash(String purpose, byte[] first, byte[] second) {
        MessageDigest sha = sha256();
        sha.update(bytes(purpose));
        sha.update(sha256().digest(first));
        sha.update(sha256().digest(second));
        return sha.digest();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
