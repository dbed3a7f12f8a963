package io.tenure.services.mail;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Use case: an administrator sends a mail to the recipients of the settings, to see whether it arrives. */
@Stateless
public class SendTestMail {

    @Inject
    private MailSettingStore settings;

    @Inject
    private MailOutbox outbox;

    @Inject
    private Caller caller;

    /** To whom it goes. Refuses {@code NO_MAIL_SERVER} and {@code NO_RECIPIENTS}. */
    @Allowed(Role.ADMINISTRATOR)
    public MailSettings send() {
        MailSettings now = settings.read();
        if (now.way() == MailWay.NONE) {
            throw new Refusal(MailRefusal.NO_MAIL_SERVER);
        }
        if (!outbox.addForRecipients(MailKind.TEST, Map.of("name", caller.actor().name()))) {
            throw new Refusal(MailRefusal.NO_RECIPIENTS);
        }
        return now;
    }
}
