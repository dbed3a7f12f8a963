package io.tenure.authority.keyfile;

import static io.tenure.authority.keyfile.KeyFileRefusal.KEY_FILE_ALGORITHM_NOT_ALLOWED;
import static io.tenure.authority.keyfile.KeyFileRefusal.KEY_FILE_MALFORMED;
import static io.tenure.authority.keyfile.KeyFileRefusal.KEY_FILE_SIGNATURE;
import static io.tenure.authority.keyfile.KeyFileRefusal.KEY_FILE_TOO_LARGE;
import static io.tenure.authority.keyfile.KeyFileRefusal.KEY_FILE_UNKNOWN_KEY;

import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseFields;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Reads key files: public keys in, a license or a named reason out. Asks nobody and needs no database.
 *
 * @param trusted the keys whose signatures are taken
 */
public record KeyFileReader(Collection<TrustedKey> trusted) {

    /** The most characters of a key file. */
    public static final int MOST_CHARACTERS = 64 * 1024;

    private static final String PART = "[A-Za-z0-9_-]+";

    /** Blanks and line ends around the text do not matter; everything in it does. */
    public Reading read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Reading.refused(KEY_FILE_TOO_LARGE);
        }
        try {
            return checked(text.strip());
        } catch (JoseException | IllegalArgumentException unreadable) {
            return Reading.refused(KEY_FILE_MALFORMED);
        }
    }

    private Reading checked(String text) throws JoseException {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Reading.refused(KEY_FILE_MALFORMED);
        }
        Map<String, Object> header = JsonUtil.parseJson(new String(bytes(parts[0]), StandardCharsets.UTF_8));
        if (!AlgorithmIdentifiers.EDDSA.equals(header.get("alg"))) {
            return Reading.refused(KEY_FILE_ALGORITHM_NOT_ALLOWED);
        }
        Optional<TrustedKey> key = trusted.stream().filter(one -> one.kid().equals(header.get("kid"))).findFirst();
        if (key.isEmpty()) {
            return Reading.refused(KEY_FILE_UNKNOWN_KEY);
        }
        bytes(parts[1]);
        bytes(parts[2]);
        return verified(text, key.get());
    }

    private static Reading verified(String text, TrustedKey key) throws JoseException {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
        signed.setCompactSerialization(text);
        signed.setKey(key.key());
        if (!signed.verifySignature()) {
            return Reading.refused(KEY_FILE_SIGNATURE);
        }
        if (!SigningKey.TYPE.equals(signed.getHeader("typ"))) {
            return Reading.refused(KEY_FILE_MALFORMED);
        }
        Map<String, Object> claims = JsonUtil.parseJson(signed.getPayload());
        if (!key.issuer().equals(claims.get("iss"))) {
            return Reading.refused(KEY_FILE_UNKNOWN_KEY);
        }
        return new Reading(LicenseFields.read(claims, false), null);
    }

    /** One text stands for the bytes and no other, so that not even a bit that decoders skip can be changed. */
    private static byte[] bytes(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part.matches(PART) ? part : "!");
        if (!Arrays.equals(Base64.getUrlEncoder().withoutPadding().encode(bytes),
                part.getBytes(StandardCharsets.US_ASCII))) {
            throw new IllegalArgumentException("not canonical");
        }
        return bytes;
    }

    /**
     * What reading gave.
     *
     * @param license the license in the file; null if it was refused
     * @param reason  why it was refused, or null
     */
    public record Reading(License license, KeyFileRefusal reason) {

        static Reading refused(KeyFileRefusal reason) {
            return new Reading(null, reason);
        }
    }
}
