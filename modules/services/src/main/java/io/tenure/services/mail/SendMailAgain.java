package io.tenure.services.mail;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Use case: an administrator has a mail that failed sent again, from the first try on. */
@Stateless
public class SendMailAgain {

    @Inject
    private MailStore mails;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Refuses {@code MAIL_NOT_FOUND}, and {@code MAIL_NOT_FAILED} in every other state. */
    @Allowed(Role.ADMINISTRATOR)
    public MailRow again(long id) {
        MailMessage mail = mails.lock(id).orElseThrow(() -> new Refusal(MailRefusal.MAIL_NOT_FOUND, id));
        mail.again(clock.instant());
        audit.record(new Audited("MAIL_SENT_AGAIN", "MAIL", id, Long.toString(id), mail.customerId(), null, Facts.NONE,
                Facts.of("mail", mail.kind(), "to", mail.email())));
        return mail.row();
    }
}
