package io.tenure.services.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

    Optional<Instant> firstQueued() {
        return entities.createQuery("select m.addedAt from MailMessage m where m.state = :state"
                + " order by m.addedAt, m.id", Instant.class)
                .setParameter("state", MailState.QUEUED).setMaxResults(1).getResultStream().findFirst();
    }

    /** Locks what is due, in the order it was added; what another node works on is skipped. */
    List<MailMessage> lockDue(Instant moment, int most) {
        List<?> ids = entities.createNativeQuery("select id from mail_message where state = 'QUEUED'"
                + " and added_at <= ? order by added_at, id limit " + most + " for update skip locked")
                .setParameter(1, LocalDateTime.ofInstant(moment, ZoneOffset.UTC)).getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> wanted = ids.stream().map(id -> ((Number) id).longValue()).toList();
        return entities.createQuery("select m from MailMessage m where m.id in :ids order by m.addedAt, m.id",
                MailMessage.class).setParameter("ids", wanted).getResultList();
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
