package io.tenure.services.mail;

import io.tenure.kernel.Mode;
import io.tenure.kernel.due.DueWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Due work: delivers what waits in the outbox, up to 100 mails at a time. The sandbox catches them; outside it they
 * stay queued until there is a mail server to give them to.
 */
@Stateless
public class DeliverMail implements DueWork {

    private static final int BATCH = 100;
    private static final int RANK = 900;
    private static final String DEFAULT_LANGUAGE = "en";

    @Inject
    private MailStore mails;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Instant> nextDue() {
        return Mode.sandbox() ? mails.firstQueued() : Optional.empty();
    }

    @Override
    public int runBatch(Instant moment) {
        List<MailMessage> due = mails.lockDue(moment, BATCH);
        Map<Long, String> customers = mails.addresses(due.stream().map(MailMessage::customerId)
                .filter(Objects::nonNull).distinct().toList());
        Map<MailMessage, String> to = due.stream().collect(Collectors.toMap(mail -> mail, mail ->
                mail.email() != null ? mail.email() : customers.get(mail.customerId())));
        Map<String, String> languages = mails.languages(to.values().stream()
                .map(DeliverMail::key).distinct().toList());
        due.forEach(mail -> deliver(mail, new MailRecipient(to.get(mail),
                languages.getOrDefault(key(to.get(mail)), DEFAULT_LANGUAGE)), moment));
        return due.size();
    }

    /** The sandbox's way to deliver: keep what would have been sent. */
    void deliver(MailMessage mail, MailRecipient recipient, Instant now) {
        mail.caught(recipient, MailText.write(mail.kind(), recipient.language(), mail.facts()), now);
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
