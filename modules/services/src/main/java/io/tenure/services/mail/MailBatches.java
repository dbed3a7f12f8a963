package io.tenure.services.mail;

import io.tenure.kernel.Internal;
import io.tenure.kernel.RealTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps of delivery that read and write the outbox, each a transaction of its own. */
@Internal
@Stateless
public class MailBatches {

    private static final String DEFAULT_LANGUAGE = "en";
    /** How long one node may take for a batch, in real time; after that another one takes it up. */
    private static final Duration CLAIM = Duration.ofMinutes(20);

    @Inject
    private MailStore mails;

    @Inject
    private MailSettingStore settings;

    public MailWay way() {
        return settings.read().way();
    }

    /** The sandbox's way to deliver: keep what would have been sent. */
    public int keep(Instant moment, int most) {
        List<MailMessage> due = mails.lockDue(moment, most);
        Map<MailMessage, MailRecipient> recipients = recipients(due);
        due.forEach(mail -> mail.caught(recipients.get(mail), written(mail, recipients.get(mail)), moment));
        return due.size();
    }

    /** The next that are due, written; nobody else takes them up for a while. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<OutgoingMail> claim(Instant moment, int most) {
        List<MailMessage> due = mails.lockDue(moment, most);
        Map<MailMessage, MailRecipient> recipients = recipients(due);
        return due.stream().map(mail -> mail.outgoing(recipients.get(mail), written(mail, recipients.get(mail)),
                RealTime.now().plus(CLAIM), moment)).toList();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void record(long id, MailOutcome outcome, Instant now) {
        mails.find(id).ifPresent(mail -> mail.tried(outcome, now));
    }

    private static MailText written(MailMessage mail, MailRecipient recipient) {
        return MailText.write(mail.kind(), recipient.language(), mail.facts());
    }

    /** Addresses and languages: at most three statements for all. */
    private Map<MailMessage, MailRecipient> recipients(List<MailMessage> due) {
        MailSettings common = due.stream().anyMatch(MailMessage::toRecipients) ? settings.read() : null;
        Map<Long, String> customers = mails.addresses(due.stream().map(MailMessage::customerId)
                .filter(Objects::nonNull).distinct().toList());
        Map<MailMessage, String> single = due.stream().filter(mail -> !mail.toRecipients())
                .collect(Collectors.toMap(Function.identity(), mail ->
                        mail.email() != null ? mail.email() : customers.get(mail.customerId())));
        Map<String, String> languages = mails.languages(single.values().stream().map(MailBatches::key).distinct().toList());
        return due.stream().collect(Collectors.toMap(Function.identity(), mail -> mail.toRecipients()
                ? new MailRecipient(common.recipients(), common.language())
                : new MailRecipient(List.of(single.get(mail)), languages.getOrDefault(key(single.get(mail)), DEFAULT_LANGUAGE))));
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
