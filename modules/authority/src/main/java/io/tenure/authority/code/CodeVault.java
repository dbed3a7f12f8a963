package io.tenure.authority.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import io.tenure.kernel.Mode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts activation codes, and other texts that are secret, for the database (AES-256-GCM, a fresh nonce each) and computes their fingerprints
 * (HMAC-SHA-256). Both keys are derived from one secret in a file outside the database.
 */
@ApplicationScoped
public class CodeVault {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private SecretKey encryption;
    private SecretKey fingerprinting;

    @PostConstruct
    void open() {
        byte[] secret = MasterSecret.in(Mode.secrets()).read();
        encryption = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "encryption"), "AES");
        fingerprinting = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "fingerprint"), "HmacSHA256");
    }

    public SealedCode seal(ActivationCode code) {
        return new SealedCode(stored(code.characters().getBytes(StandardCharsets.US_ASCII)), fingerprint(code));
    }

    /** @throws IllegalStateException if it was sealed with another secret, or was changed since */
    public ActivationCode open(SealedCode code) {
        return new ActivationCode(new String(plain(code.cipher()), StandardCharsets.US_ASCII));
    }

    /** Encrypts any other text for the database. */
    public byte[] encrypt(String text) {
        return stored(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it was encrypted with another secret, or was changed since */
    public String decrypt(byte[] stored) {
        return new String(plain(stored), StandardCharsets.UTF_8);
    }

    private byte[] stored(byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text);
        return ByteBuffer.allocate(1 + nonce.length + sealed.length).put(FORMAT).put(nonce).put(sealed).array();
    }

    private byte[] plain(byte[] cipher) {
        ByteBuffer stored = ByteBuffer.wrap(cipher);
        if (stored.get() != FORMAT) {
            throw new IllegalStateException("stored in an unknown format");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        stored.get(nonce);
        byte[] sealed = new byte[stored.remaining()];
        stored.get(sealed);
        return crypt(Cipher.DECRYPT_MODE, nonce, sealed);
    }

    /** By which a sealed code is found in the database. */
    public byte[] fingerprint(ActivationCode code) {
        return hmac(fingerprinting, code.characters());
    }

    /** Tells one secret from another without giving it away; kept in the database to notice a lost secret. */
    String secretId() {
        return java.util.HexFormat.of().formatHex(hmac(fingerprinting, "secret id"), 0, 8);
    }

    private byte[] crypt(int direction, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(direction, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the secret in " + Mode.secrets() + " does not fit the database", failed);
        }
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
