/**
 * Key files: a license as one signed text, in the compact form of JWS with Ed25519, that anyone who has the public keys
 * can check without asking anybody (docs/decisions/0034-key-files.md). {@link io.tenure.authority.keyfile.SigningKeys}
 * keeps the keys in table {@code authority_signing_key}, the private part encrypted;
 * {@link io.tenure.authority.keyfile.KeyFileReader} is pure.
 */
package io.tenure.authority.keyfile;
