package io.tenure.authority.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are good for the vendor: those that Java trusts, or those of one file and no others. */
final class VendorTrust {

    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    private VendorTrust() {
    }

    /** @throws IllegalStateException naming the setting if the file cannot be used */
    static SSLContext of(AuthoritySettings settings) {
        try {
            if (settings.truststore() == null) {
                return SSLContext.getDefault();
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(settings.truststore(), settings.password()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException wrong) {
            throw AuthoritySettings.unusable(AuthoritySettings.TRUSTSTORE, wrong.getMessage());
        }
    }

    private static KeyStore store(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = isPem(file) ? ofPem(file)
                : KeyStore.getInstance(file.toFile(), password == null ? null : password.toCharArray());
        if (store.size() == 0) {
            throw AuthoritySettings.unusable(AuthoritySettings.TRUSTSTORE, "no certificate can be read in " + file
                    + (password == null ? "; a store with a password needs " + AuthoritySettings.PASSWORD : ""));
        }
        return store;
    }

    private static boolean isPem(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PEM);
    }

    private static KeyStore ofPem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream text = Files.newInputStream(file)) {
            int count = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(text)) {
                store.setCertificateEntry("vendor-" + count++, certificate);
            }
        }
        return store;
    }
}
