package io.tenure.services.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** One conversation with the mail server, in which several mails can be sent. */
final class MailConnection implements AutoCloseable {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailServer server;
    private final Session session;
    private final Transport transport;

    private MailConnection(MailServer server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    static MailConnection to(MailServer server) throws MessagingException {
        Session session = Session.getInstance(server.properties());
        Transport transport = session.getTransport();
        transport.connect(server.host(), server.port(), server.user(), server.password());
        return new MailConnection(server, session, transport);
    }

    MailOutcome send(OutgoingMail mail) {
        try {
            if (!transport.isConnected()) {
                transport.connect(server.host(), server.port(), server.user(), server.password());
            }
            MimeMessage message = message(mail);
            transport.sendMessage(message, message.getAllRecipients());
            return MailOutcome.SENT;
        } catch (AddressException unreadable) {
            return new MailOutcome(MailOutcome.Next.GIVE_UP, MailProblem.RECIPIENTS_REFUSED, unreadable.getMessage());
        } catch (MessagingException failure) {
            return MailOutcome.of(failure);
        }
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new Numbered(session, "<tenure-" + mail.id() + "-" + mail.addedAt().toEpochMilli() + "@"
                + server.domain() + ">");
        message.setFrom(new InternetAddress(server.from()));
        for (String address : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        message.setSubject(mail.text().subject().replaceAll("[\\r\\n]+", " "), UTF_8);
        message.setSentDate(Date.from(mail.sentAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.text().text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.text().html(), UTF_8, "html");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(plain);
        both.addBodyPart(html);
        message.setContent(both);
        message.setHeader("Content-Language", mail.language());
        message.saveChanges();
        return message;
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    /** Has the same id at each try, so that a mail server can tell that it has it already. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
