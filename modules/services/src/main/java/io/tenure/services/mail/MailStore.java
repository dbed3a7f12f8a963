package io.tenure.services.mail;

import io.tenure.kernel.RealTime;
import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what waits for delivery, and the addresses it goes to. */
@Dependent
class MailStore {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** Where no way leads out at present, nothing is due. */
    static NextDue nextDue() {
        return MailWay.of(false) == MailWay.NONE ? NextDue.known(Optional.empty())
                : NextDue.asked("select due_at from mail_message where state = 'QUEUED' order by due_at, id limit 1");
    }

    /** Locks what is due, in the order it fell due; what another node works on is skipped. */
    List<MailMessage> lockDue(Instant moment, int most) {
        List<Long> wanted = sql.list(row -> row.getLong(1), "select id from mail_message where state = 'QUEUED'"
                + " and due_at <= ? and (claimed_until is null or claimed_until < ?) order by due_at, id limit " + most
                + " for update skip locked", moment, RealTime.now());
        if (wanted.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select m from MailMessage m where m.id in :ids order by m.dueAt, m.id",
                MailMessage.class).setParameter("ids", wanted).getResultList();
    }

    Optional<MailMessage> find(long id) {
        return Optional.ofNullable(entities.find(MailMessage.class, id));
    }

    Optional<MailMessage> lock(long id) {
        return Optional.ofNullable(entities.find(MailMessage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The addresses of these customers, by id. */
    Map<Long, String> addresses(Collection<Long> customers) {
        Map<Long, String> addresses = new HashMap<>();
        if (!customers.isEmpty()) {
            TypedQuery<Object[]> query = entities.createQuery("select c.id, c.email from Customer c where c.id in :ids",
                    Object[].class).setParameter("ids", customers);
            query.getResultList().forEach(row -> addresses.put((Long) row[0], (String) row[1]));
        }
        return addresses;
    }

    /** The languages of those users who have one of these addresses, by address in lower case. */
    Map<String, String> languages(Collection<String> addresses) {
        Map<String, String> languages = new HashMap<>();
        if (!addresses.isEmpty()) {
            TypedQuery<Object[]> query = entities.createQuery("select u.email, u.language from AccountUser u"
                    + " where u.email in :emails", Object[].class).setParameter("emails", addresses);
            query.getResultList().forEach(row -> languages.put((String) row[0], (String) row[1]));
        }
        return languages;
    }
}
