package io.tenure.services.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

/**
 * Where use cases put mails, in their own transaction: one insert, nothing read. Address and language are found when
 * the mail is delivered. Facts are named at {@link MailKind}; those with a null value are left out.
 */
@Dependent
public class MailOutbox {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** To the customer's address of the day it is delivered. */
    public void add(MailKind kind, long customerId, Map<String, String> facts) {
        insert(kind, customerId, null, facts);
    }

    /** To an address. */
    public void add(MailKind kind, String email, Map<String, String> facts) {
        insert(kind, null, email, facts);
    }

    /**
     * To all recipients of the mail settings, in one mail.
     *
     * @return false if the settings name none, so that there is no mail
     */
    public boolean addForRecipients(MailKind kind, Map<String, String> facts) {
        return entities.createNativeQuery("insert into mail_message (kind, state, to_recipients, facts, added_at, due_at)"
                + " select ?, 'QUEUED', true, ?, ?, ? from mail_setting where id = 1 and recipients <> ''")
                .setParameter(1, kind.name()).setParameter(2, MailFacts.json(facts)).setParameter(3, now())
                .setParameter(4, now()).executeUpdate() > 0;
    }

    /** Whether the mail settings name anybody. */
    public boolean reachesRecipients() {
        return !entities.createNativeQuery("select 1 from mail_setting where id = 1 and recipients <> ''").getResultList()
                .isEmpty();
    }

    private void insert(MailKind kind, Long customerId, String email, Map<String, String> facts) {
        entities.createNativeQuery("insert into mail_message (kind, state, customer_id, email, facts, added_at, due_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, kind.name()).setParameter(2, MailState.QUEUED.name()).setParameter(3, customerId)
                .setParameter(4, email).setParameter(5, MailFacts.json(facts)).setParameter(6, now())
                .setParameter(7, now()).executeUpdate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
