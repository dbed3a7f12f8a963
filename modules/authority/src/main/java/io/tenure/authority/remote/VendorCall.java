package io.tenure.authority.remote;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;

/**
 * One question to a vendor. Each of them may be asked again: reading changes nothing, a machine that activates a code
 * twice takes one unit, and an order is done once for its key.
 *
 * @param path behind the vendor's address
 * @param json what is sent, or null to read
 * @param key  the {@code Idempotency-Key}, or null
 */
record VendorCall(String path, String json, String key) {

    static VendorCall get(String path) {
        return new VendorCall(path, null, null);
    }

    static VendorCall post(String path, Map<String, ?> body) {
        return new VendorCall(path, JsonUtil.toJson(body), null);
    }

    /**
     * Something that changes: its key follows from what is asked, so that the same request has the same key also after a
     * restart.
     */
    static VendorCall change(String path, Map<String, ?> body) {
        String json = JsonUtil.toJson(body);
        return new VendorCall(path, json,
                UUID.nameUUIDFromBytes((path + "\n" + json).getBytes(StandardCharsets.UTF_8)).toString());
    }
}
