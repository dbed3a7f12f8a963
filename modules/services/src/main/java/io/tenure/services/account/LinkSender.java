package io.tenure.services.account;

import io.tenure.kernel.Mode;
import io.tenure.kernel.RealTime;
import io.tenure.services.mail.MailKind;
import io.tenure.services.mail.MailOutbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes one-time links and mails them. */
@Dependent
class LinkSender {

    @Inject
    private AccountStore users;

    @Inject
    private MailOutbox outbox;

    /** Invites the user. @return the link, to be shown once to the administrator who invites */
    String invite(AccountUser user, String inviter) {
        return send(user, LinkKind.INVITATION, MailKind.INVITATION, inviter);
    }

    /** Lets the user set a new password. */
    void reset(AccountUser user) {
        send(user, LinkKind.PASSWORD_RESET, MailKind.PASSWORD_RESET, null);
    }

    private String send(AccountUser user, LinkKind kind, MailKind mail, String inviter) {
        String link = Mode.baseUrl() + kind.page() + users.addLink(user, kind, RealTime.now()).text();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", user.name());
        facts.put("inviter", inviter);
        facts.put("link", link);
        outbox.add(mail, user.email(), facts);
        return link;
    }
}
