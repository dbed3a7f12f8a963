package io.tenure.authority.keyfile;

import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads a set of public keys, as an authority answers it; other kinds of keys in it are passed over. */
final class PublicKeys {

    private PublicKeys() {
    }

    /** @throws IllegalArgumentException if it is no such set, or a key lacks something or is not what it says it is */
    static List<SigningKey> read(String jwks) {
        try {
            List<?> keys = (List<?>) JsonUtil.parseJson(jwks).get("keys");
            if (keys == null) {
                throw new IllegalArgumentException("no keys");
            }
            return keys.stream().map(key -> (Map<?, ?>) key)
                    .filter(key -> OctetKeyPairJsonWebKey.SUBTYPE_ED25519.equals(key.get("crv"))).map(PublicKeys::key)
                    .toList();
        } catch (JoseException | ClassCastException | IllegalStateException unreadable) {
            throw new IllegalArgumentException("not a set of keys", unreadable);
        }
    }

    private static SigningKey key(Map<?, ?> key) {
        if (!(key.get("iss") instanceof String issuer) || !(key.get("x") instanceof String x)
                || !(key.get("kid") instanceof String kid)) {
            throw new IllegalArgumentException("a key lacks kid, iss or x");
        }
        SigningKey read = SigningKey.read(issuer, JsonUtil.toJson(Map.of("kty", "OKP", "crv",
                OctetKeyPairJsonWebKey.SUBTYPE_ED25519, "x", x, "kid", kid)));
        if (!read.pair().calculateBase64urlEncodedThumbprint("SHA-256").equals(kid)) {
            throw new IllegalArgumentException("a key's id is not its thumbprint");
        }
        return read;
    }
}
