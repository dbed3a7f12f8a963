package io.tenure.services.mail;

import io.tenure.kernel.tls.TrustedCertificates;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Whose certificates are good for the mail server, and what it means when a safe line does not come about.
 *
 * @param password of the file, or null for none
 */
record MailTrust(Path file, String password) {

    private static final String SETTING = "tenure.mail.truststore";
    private static final List<String> CERTIFICATE = List.of("PKIX", "certificate", SETTING, "verify identity");

    /** @throws MessagingException naming the setting if the file cannot be used */
    SSLSocketFactory sockets() throws MessagingException {
        try {
            return TrustedCertificates.of(file, password).getSocketFactory();
        } catch (IOException | GeneralSecurityException wrong) {
            throw new MessagingException("The setting " + SETTING + " cannot be used: " + wrong.getMessage());
        }
    }

    /** Empty if the failure has nothing to do with encryption. */
    static Optional<MailProblem> problem(MessagingException failure) {
        if (causes(failure).anyMatch(MailTrust::isCertificate)) {
            return Optional.of(MailProblem.CERTIFICATE_NOT_TRUSTED);
        }
        return causes(failure).anyMatch(one -> one instanceof SSLException || says(one, "STARTTLS is required"))
                ? Optional.of(MailProblem.TLS_FAILED) : Optional.empty();
    }

    /** What is at the bottom of it. */
    static String reason(MessagingException failure) {
        return causes(failure).reduce((outer, inner) -> inner).map(Throwable::getMessage).orElse("");
    }

    private static boolean isCertificate(Throwable one) {
        boolean safe = one instanceof SSLException || one instanceof IOException || says(one, SETTING);
        return one instanceof CertificateException || safe && CERTIFICATE.stream().anyMatch(word -> says(one, word));
    }

    private static boolean says(Throwable one, String words) {
        return one.getMessage() != null && one.getMessage().contains(words);
    }

    private static Stream<Throwable> causes(MessagingException failure) {
        return Stream.iterate((Throwable) failure, one -> one != null, one -> one instanceof MessagingException chained
                && chained.getNextException() != null ? chained.getNextException() : one.getCause()).limit(20);
    }
}
