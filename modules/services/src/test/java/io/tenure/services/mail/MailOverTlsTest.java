package io.tenure.services.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail over an encrypted line: TLS from the first byte, to GreenMail, and STARTTLS; and whom the line trusts. */
class MailOverTlsTest {

    @TempDir
    private static Path folder;
    private static Path store;
    private static GreenMail smtps;

    @BeforeAll
    static void start() throws Exception {
        store = SmtpWithTls.store(folder, "mail", "localhost");
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", SmtpWithTls.PASSWORD);
        smtps = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        smtps.start();
    }

    @AfterAll
    static void stop() {
        smtps.stop();
    }

    private static MailServer server(int port, MailServer.Security security, MailTrust trust) {
        return new MailServer("localhost", port, security, null, null, "tenure@vendor.example", trust);
    }

    private static MailServer tls(MailTrust trust) {
        return server(smtps.getSmtps().getPort(), MailServer.Security.TLS, trust);
    }

    private static MailTrust trusting(Path file) {
        return new MailTrust(file, file.toString().endsWith(".p12") ? SmtpWithTls.PASSWORD : null);
    }

    /** The certificate in the text form that most tools write. */
    private static Path pem(Path of, String name) throws Exception {
        byte[] certificate = KeyStore.getInstance(of.toFile(), SmtpWithTls.PASSWORD.toCharArray()).getCertificate("mail")
                .getEncoded();
        return Files.writeString(folder.resolve(name), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate) + "\n-----END CERTIFICATE-----\n");
    }

    private static MailOutcome send(MailServer server) {
        Instant now = Instant.parse("2026-01-31T08:00:00Z");
        OutgoingMail mail = new OutgoingMail(1, List.of("it@acme.example"), "en", MailText.write(MailKind.TEST, "en",
                Map.of("name", "Ann")), now, now);
        try (MailConnection line = MailConnection.to(server)) {
            return line.send(mail);
        } catch (MessagingException failure) {
            return MailOutcome.of(failure);
        }
    }

    private static void refused(MailServer server, MailProblem why) {
        MailOutcome outcome = send(server);
        assertThat(outcome.problem()).isEqualTo(why);
        assertThat(outcome.next()).isEqualTo(MailOutcome.Next.AGAIN);
        assertThat(outcome.detail()).isNotBlank();
    }

    @Test
    void over_tls_a_certificate_of_the_trusted_file_is_good_and_a_self_signed_one_is_not() throws Exception {
        refused(tls(null), MailProblem.CERTIFICATE_NOT_TRUSTED);
        refused(tls(trusting(SmtpWithTls.store(folder, "foreign", "localhost"))), MailProblem.CERTIFICATE_NOT_TRUSTED);
        assertThat(smtps.getReceivedMessages()).isEmpty();
        assertThat(send(tls(trusting(store)))).isEqualTo(MailOutcome.SENT);
        assertThat(send(tls(trusting(pem(store, "mail.pem"))))).isEqualTo(MailOutcome.SENT);
        assertThat(smtps.getReceivedMessages()).hasSize(2);
        assertThat(smtps.getReceivedMessages()[0].getSubject()).isEqualTo("Test mail from Tenure");
    }

    @Test
    void over_starttls_nothing_is_said_in_the_clear_but_the_wish_for_it() throws Exception {
        try (SmtpWithTls server = new SmtpWithTls(store)) {
            assertThat(send(server(server.port(), MailServer.Security.STARTTLS, trusting(store)))).isEqualTo(MailOutcome.SENT);
            assertThat(server.said()).filteredOn(line -> line.startsWith("plain")).hasSize(2)
                    .anyMatch(line -> line.startsWith("plain EHLO")).contains("plain STARTTLS");
            assertThat(server.said()).contains("safe RCPT TO:<it@acme.example>", "safe DATA");
        }
    }

    @Test
    void over_starttls_a_self_signed_certificate_is_refused_before_any_mail_is_named() throws Exception {
        try (SmtpWithTls server = new SmtpWithTls(store)) {
            refused(server(server.port(), MailServer.Security.STARTTLS, null), MailProblem.CERTIFICATE_NOT_TRUSTED);
            assertThat(server.said()).noneMatch(line -> line.contains("MAIL") || line.contains("RCPT"));
        }
    }

    @Test
    void a_trusted_certificate_of_another_host_is_refused() throws Exception {
        Path other = SmtpWithTls.store(folder, "other", "other.example");
        try (SmtpWithTls server = new SmtpWithTls(other)) {
            refused(server(server.port(), MailServer.Security.STARTTLS, trusting(other)), MailProblem.CERTIFICATE_NOT_TRUSTED);
            assertThat(server.said()).noneMatch(line -> line.contains("RCPT"));
        }
    }

    @Test
    void a_mail_server_without_encryption_gets_nothing() throws Exception {
        try (SmtpWithTls server = new SmtpWithTls(null)) {
            refused(server(server.port(), MailServer.Security.STARTTLS, trusting(store)), MailProblem.TLS_FAILED);
            refused(server(server.port(), MailServer.Security.TLS, trusting(store)), MailProblem.TLS_FAILED);
            assertThat(server.said()).noneMatch(line -> line.contains("MAIL"));
        }
    }

    @Test
    void a_file_that_cannot_be_used_is_told_by_its_setting() throws Exception {
        Path garbage = Files.writeString(folder.resolve("garbage"), "nothing");
        assertThat(send(tls(trusting(garbage))).detail()).contains("tenure.mail.truststore");
        assertThat(send(tls(trusting(folder.resolve("nowhere.pem")))).problem()).isEqualTo(MailProblem.CERTIFICATE_NOT_TRUSTED);
    }
}
