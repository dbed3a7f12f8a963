package io.tenure.authority.remote;

import io.tenure.kernel.tls.TrustedCertificates;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** Whose certificates are good for the vendor: those that Java trusts, or those of one file and no others. */
final class VendorTrust {

    private VendorTrust() {
    }

    /** @throws IllegalStateException naming the setting if the file cannot be used */
    static SSLContext of(AuthoritySettings settings) {
        try {
            return settings.truststore() == null ? SSLContext.getDefault()
                    : TrustedCertificates.of(settings.truststore(), settings.password());
        } catch (IOException | GeneralSecurityException wrong) {
            throw AuthoritySettings.unusable(AuthoritySettings.TRUSTSTORE, wrong.getMessage()
                    + (settings.password() == null ? " (" + AuthoritySettings.PASSWORD + ")" : ""));
        }
    }
}
