package io.tenure.authority.code;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/**
 * An activation code as it lies in the database: encrypted, beside a keyed fingerprint by which it can be found. Columns
 * {@code code_cipher} and {@code code_fingerprint}.
 */
@Embeddable
public class SealedCode {

    @Column(name = "code_cipher")
    private byte[] cipher;
    @Column(name = "code_fingerprint")
    private byte[] fingerprint;

    protected SealedCode() {
    }

    SealedCode(byte[] cipher, byte[] fingerprint) {
        this.cipher = cipher;
        this.fingerprint = fingerprint;
    }

    byte[] cipher() {
        return cipher;
    }

    /** Equal for equal codes; says nothing about the code without the key. */
    public byte[] fingerprint() {
        return fingerprint == null ? null : fingerprint.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedCode code && Arrays.equals(fingerprint, code.fingerprint);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fingerprint);
    }
}
