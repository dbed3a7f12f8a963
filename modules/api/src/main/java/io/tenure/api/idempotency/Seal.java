package io.tenure.api.idempotency;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts stored answers (AES-256-GCM), because one may hold a token that is told only once. */
final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {
    }

    static byte[] close(byte[] plain, byte[] key) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, plain, key, nonce);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    static byte[] open(byte[] sealed, byte[] key) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, NONCE, sealed.length), key,
                Arrays.copyOf(sealed, NONCE));
    }

    private static byte[] run(int mode, byte[] bytes, byte[] key, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a stored answer cannot be sealed or opened", broken);
        }
    }
}
