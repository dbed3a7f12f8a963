package io.tenure.services.mail;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server this installation gives its mail to, as config/tenure.properties names it.
 *
 * @param user null when it asks for none
 * @param from  the sender's address
 * @param trust whose certificates are good for it, or null for those that Java trusts
 */
public record MailServer(String host, int port, Security security, String user, String password, String from,
                         MailTrust trust) {

    private static final int PATIENCE_MILLISECONDS = 10_000;

    /** How the line to it is protected; each has its usual port. */
    public enum Security {
        /** Not at all. */
        NONE(25),
        /** The line is encrypted before anything is said that matters; without that nothing is sent (RFC 3207). */
        STARTTLS(587),
        /** Encrypted from the first byte (RFC 8314). */
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /** Empty while no host is configured. @throws IllegalStateException if a setting cannot be read; it names which */
    public static Optional<MailServer> configured() {
        return setting("host").map(host -> {
            Security security = chosen();
            return new MailServer(host, setting("port").map(MailServer::port).orElse(security.port), security,
                    setting("user").orElse(null), setting("password").orElse(null),
                    setting("from").orElse("tenure@" + host), setting("truststore").map(file ->
                            new MailTrust(Path.of(file), setting("truststore.password").orElse(null))).orElse(null));
        });
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty("tenure.mail." + name)).map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Security chosen() {
        String name = setting("security").orElse("STARTTLS").toUpperCase(Locale.ROOT);
        return Arrays.stream(Security.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("tenure.mail.security is " + name
                        + ", not NONE, STARTTLS or TLS"));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalStateException("tenure.mail.port is no port: " + text);
        }
        return Integer.parseInt(text);
    }

    /** The file with the certificates that are trusted instead of those that Java trusts, or null. */
    public String trustedFile() {
        return trust == null ? null : trust.file().toString();
    }

    /** What Jakarta Mail needs to know. @throws MessagingException naming the setting if the trusted file cannot be used */
    Properties properties() throws MessagingException {
        Properties all = new Properties();
        all.put("mail.transport.protocol", "smtp");
        all.put("mail.smtp.host", host);
        all.put("mail.smtp.port", Integer.toString(port));
        all.put("mail.smtp.auth", Boolean.toString(user != null));
        all.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        all.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        all.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.sendpartial", "true");
        if (trust != null) {
            all.put("mail.smtp.ssl.socketFactory", trust.sockets());
        }
        for (String time : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            all.put("mail.smtp." + time, Integer.toString(PATIENCE_MILLISECONDS));
        }
        return all;
    }

    /** The part of the sender's address that names the sending domain. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security;
    }
}
