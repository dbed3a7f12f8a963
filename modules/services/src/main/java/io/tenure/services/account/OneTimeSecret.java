package io.tenure.services.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits as text that fits into an address; shown once. Only its {@link #hash()} is kept. */
record OneTimeSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeSecret fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new OneTimeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 of the text, as 64 hexadecimal digits. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "OneTimeSecret";
    }
}
