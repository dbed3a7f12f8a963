package io.tenure.services.mail;

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

    protected MailMessage() {
    }

    /** Keeps the mail as it would have been sent. Its facts, which may hold a one-time link, are cleared. */
    void caught(MailRecipient recipient, MailText written, Instant now) {
        state = state.to(MailState.CAUGHT);
        email = recipient.email();
        language = recipient.language();
        subject = written.subject();
        text = written.text();
        html = written.html();
        facts = null;
        deliveredAt = now;
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

    Map<String, String> facts() {
        return MailFacts.parse(facts);
    }

    CaughtMail view() {
        return new CaughtMail(id, kind, email, subject, text, html, deliveredAt);
    }
}
