package io.tenure.services.mail;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Mode;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Reads the mails that the sandbox caught, newest first. Not for auditors: a caught mail may hold somebody's one-time
 * link, with which they could do more than read. In production there are none ({@code NOT_FOUND}).
 */
@Stateless
@Allowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CaughtMailQueries {

    @PersistenceContext
    private EntityManager entities;

    public Page<CaughtMail> list(Integer asked, String cursor) {
        requireSandbox();
        int limit = Page.limit(asked);
        List<CaughtMail> rows = entities.createQuery("select m from MailMessage m where m.state = :state"
                + " and m.id < :before order by m.id desc", MailMessage.class)
                .setParameter("state", MailState.CAUGHT)
                .setParameter("before", cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor, 1).number(0))
                .setMaxResults(limit + 1).getResultStream().map(MailMessage::view).toList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    public Optional<CaughtMail> one(long id) {
        requireSandbox();
        return Optional.ofNullable(entities.find(MailMessage.class, id)).map(MailMessage::view)
                .filter(mail -> mail.text() != null);
    }

    private static void requireSandbox() {
        if (!Mode.sandbox()) {
            throw new Refusal(CommonRefusal.NOT_FOUND);
        }
    }
}
