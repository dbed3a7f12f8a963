package io.tenure.authority.keyfile;

import java.security.PublicKey;

/**
 * A public key whose signatures are taken.
 *
 * @param kid    its id, which is the thumbprint of the key (RFC 7638)
 * @param issuer the authority that signs with it, as key files name it
 */
public record TrustedKey(String kid, String issuer, PublicKey key) {
}
