package io.tenure.services.mail;

import io.tenure.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** One mail, once {@link MailOutbox} has written it. */
@Entity
@Table(name = "mail_message")
class MailMessage {

    @Id
    private Long id;
    @Enumerated(EnumType.STRING)
    private MailKind kind;
    @Enumerated(EnumType.STRING)
    private MailState state;
    @Column(name = "customer_id")
    private Long customerId;
    private String email;
    @Column(name = "to_recipients")
    private boolean toRecipients;
    private String facts;
    @Column(name = "added_at")
    private Instant addedAt;
    private String language;
    private String subject;
    @Column(name = "body_text")
    private String text;
    @Column(name = "body_html")
    private String html;
    @Column(name = "delivered_at")
    private Instant deliveredAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "claimed_until")
    private Instant claimedUntil;
    private int attempts;
    @Enumerated(EnumType.STRING)
    private MailProblem problem;
    @Column(name = "problem_detail")
    private String detail;

    protected MailMessage() {
    }

    /** Keeps the mail as it would have been sent. Its facts, which may hold a one-time link, are cleared. */
    void caught(MailRecipient recipient, MailText written, Instant now) {
        state = state.to(MailState.CAUGHT);
        addressed(recipient, written);
        text = written.text();
        html = written.html();
        delivered(now);
    }

    /** As it goes to the mail server now. @param until the real time after which it may be taken up by somebody else */
    OutgoingMail outgoing(MailRecipient recipient, MailText written, Instant until, Instant now) {
        addressed(recipient, written);
        claimedUntil = until;
        return new OutgoingMail(id, recipient.emails(), recipient.language(), written, addedAt, now);
    }

    private void addressed(MailRecipient recipient, MailText written) {
        email = customerId == null && !toRecipients ? email : recipient.joined();
        language = recipient.language();
        subject = written.subject();
    }

    private void delivered(Instant now) {
        facts = null;
        deliveredAt = now;
        claimedUntil = null;
    }

    /** After a try to send it. What was sent is not kept; what failed keeps its facts, so that it can be sent again. */
    void tried(MailOutcome outcome, Instant now) {
        attempts++;
        claimedUntil = null;
        problem = outcome.problem();
        detail = outcome.detail();
        switch (outcome.next()) {
            case DONE -> {
                state = state.to(MailState.SENT);
                delivered(now);
            }
            case GIVE_UP -> state = state.to(MailState.FAILED);
            case AGAIN -> MailRetry.after(attempts).ifPresentOrElse(pause -> dueAt = now.plus(pause),
                    () -> state = state.to(MailState.FAILED));
        }
    }

    /** From the first try on. */
    void again(Instant now) {
        if (state != MailState.FAILED) {
            throw new Refusal(MailRefusal.MAIL_NOT_FAILED, id, state);
        }
        state = state.to(MailState.QUEUED);
        dueAt = now;
        attempts = 0;
    }

    MailKind kind() {
        return kind;
    }

    Long customerId() {
        return customerId;
    }

    String email() {
        return email;
    }

    boolean toRecipients() {
        return toRecipients;
    }

    Map<String, String> facts() {
        return MailFacts.parse(facts);
    }

    CaughtMail view() {
        return new CaughtMail(id, kind, email, subject, text, html, deliveredAt);
    }

    MailRow row() {
        return new MailRow(id, kind, state, email, subject, addedAt, state == MailState.QUEUED ? dueAt : null, attempts,
                problem, detail, deliveredAt);
    }
}
