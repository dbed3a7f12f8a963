package io.tenure.authority.keyfile;

import io.tenure.kernel.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Takes the signatures of a vendor's keys from now on. They stay, because what they signed stays good. */
@Stateless
@Internal
public class TrustVendorKeys {

    @Inject
    private SigningKeys keys;

    /** @param jwks the vendor's public keys @return false if that is no set of keys; then nothing changes */
    public boolean trust(String jwks) {
        try {
            keys.trust(jwks);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
