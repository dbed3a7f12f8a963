package io.tenure.services.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives waiting mails to the mail server. No transaction is open while it is asked; each answer is written in one of its own. */
@Dependent
class SendMail {

    private static final Logger LOG = Logger.getLogger(SendMail.class.getName());
    private static final int BATCH = 50;

    @Inject
    private MailBatches batches;

    @Inject
    private Clock clock;

    /** @return how many mails were tried */
    int all(MailServer server, Instant moment) {
        int tried = 0;
        for (List<OutgoingMail> mails = batches.claim(moment, BATCH); !mails.isEmpty();
                mails = batches.claim(moment, BATCH)) {
            some(server, mails);
            tried += mails.size();
        }
        return tried;
    }

    private void some(MailServer server, List<OutgoingMail> mails) {
        MailConnection connection = null;
        try {
            connection = MailConnection.to(server);
            for (OutgoingMail mail : mails) {
                batches.record(mail.id(), mail.to().isEmpty() ? MailOutcome.NOBODY : connection.send(mail), clock.instant());
            }
        } catch (MessagingException failure) {
            LOG.log(Level.WARNING, "the mail server at " + server + " takes no mail: " + failure.getMessage());
            mails.forEach(mail -> batches.record(mail.id(), MailOutcome.of(failure), clock.instant()));
        } finally {
            close(connection);
        }
    }

    private static void close(MailConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (MessagingException late) {
            LOG.log(Level.FINE, "the mail server ended the conversation first", late);
        }
    }
}
