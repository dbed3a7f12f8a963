package io.tenure.kernel.tls;

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

/** The certificates of one file, and no others: PKCS12, JKS, or the text form that most tools write (PEM). */
public final class TrustedCertificates {

    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    private TrustedCertificates() {
    }

    /**
     * @param password of the file, or null for none
     * @throws IOException if the file cannot be read, or holds no certificate that can be read without this password
     */
    public static SSLContext of(Path file, String password) throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(file, password));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = isPem(file) ? ofPem(file)
                : KeyStore.getInstance(file.toFile(), password == null ? null : password.toCharArray());
        if (store.size() == 0) {
            throw new IOException("no certificate can be read in " + file
                    + (password == null ? "; a store with a password needs it" : ""));
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
                store.setCertificateEntry("trusted-" + count++, certificate);
            }
        }
        return store;
    }
}
