package io.tenure.authority.keyfile;

import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A pair of keys (Ed25519) that an authority signs key files with.
 *
 * @param issuer how the authority names itself in what it signs
 * @param pair   both keys; its id is the thumbprint of the public one (RFC 7638)
 */
record SigningKey(String issuer, PublicJsonWebKey pair) {

    /** What the header of a key file says it is. */
    static final String TYPE = "tenure-license+jws";

    static SigningKey random(String issuer) {
        try {
            OctetKeyPairJsonWebKey pair = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            pair.setKeyId(pair.calculateBase64urlEncodedThumbprint("SHA-256"));
            return new SigningKey(issuer, pair);
        } catch (JoseException missing) {
            throw new IllegalStateException("this Java cannot make Ed25519 keys", missing);
        }
    }

    /** @param json both keys or the public one, as a JWK */
    static SigningKey read(String issuer, String json) {
        try {
            return new SigningKey(issuer, PublicJsonWebKey.Factory.newPublicJwk(json));
        } catch (JoseException unreadable) {
            throw new IllegalStateException("not a key: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The license as a key file, signed now. */
    String sign(License license, Instant now) {
        try {
            JsonWebSignature text = new JsonWebSignature();
            text.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
            text.setKeyIdHeaderValue(kid());
            text.setHeader("typ", TYPE);
            text.setPayload(JsonUtil.toJson(claims(license, now)));
            text.setKey(pair.getPrivateKey());
            return text.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException("the key file cannot be signed", failed);
        }
    }

    private Map<String, Object> claims(License license, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>(Map.of("iss", issuer, "iat", now.getEpochSecond()));
        claims.putAll(LicenseFields.of(license));
        claims.values().removeIf(Objects::isNull);
        return claims;
    }

    String kid() {
        return pair.getKeyId();
    }

    TrustedKey trusted() {
        return new TrustedKey(kid(), issuer, pair.getPublicKey());
    }

    String publicJson() {
        return pair.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String privateJson() {
        return pair.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }
}
