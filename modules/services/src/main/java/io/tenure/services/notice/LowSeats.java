package io.tenure.services.notice;

import io.tenure.services.mail.MailKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Subscriptions of which nearly all seats are in use on machines, or more than there are. */
@Dependent
class LowSeats implements Notice {

    @Inject
    private UsedKeys keys;

    @Override
    public MailKind kind() {
        return MailKind.LOW_SEATS;
    }

    @Override
    public Optional<NoticeTable> look(NoticeSpan span) {
        List<UsedKeys.UsedKey> worse = keys.worse(kind().name(), true);
        return Optional.of(new NoticeTable(worse.stream().map(key -> NoticeTable.row(key.subscription(), key.product(),
                key.usage().used(), key.usage().limit(), key.usage().percent() + " %", key.usage().severity())).toList(),
                worse.size(), "/admin/subscriptions.xhtml"));
    }
}
