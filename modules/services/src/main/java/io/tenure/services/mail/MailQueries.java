package io.tenure.services.mail;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Conditions;
import io.tenure.kernel.Cursor;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads the settings, and what became of each mail; never its text. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class MailQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailSettingStore settings;

    @Inject
    private MailStore mails;

    public MailSettings settings() {
        return settings.read();
    }

    /** Empty while none is configured. */
    public Optional<MailServer> server() {
        return MailServer.configured();
    }

    /** Newest first. @param state only in this state, or null */
    public Page<MailRow> list(MailState state, Integer asked, String cursor) {
        int limit = Page.limit(asked);
        Conditions where = new Conditions().addIfPresent("m.state = :state", "state", state);
        if (cursor != null) {
            where.add("m.id < :before", "before", Cursor.parse(cursor, 1).number(0));
        }
        List<MailRow> rows = where.query(entities, MailMessage.class, "select m from MailMessage m", " order by m.id desc")
                .setMaxResults(limit + 1).getResultStream().map(MailMessage::row).toList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** @throws Refusal {@code MAIL_NOT_FOUND} */
    public MailRow mail(long id) {
        return mails.find(id).map(MailMessage::row).orElseThrow(() -> new Refusal(MailRefusal.MAIL_NOT_FOUND, id));
    }
}
