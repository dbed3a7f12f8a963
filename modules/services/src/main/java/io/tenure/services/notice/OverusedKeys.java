package io.tenure.services.notice;

import io.tenure.services.mail.MailKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Keys that are nearly used up, used up, or used beyond their limit; those of subscriptions are {@link LowSeats}. */
@Dependent
class OverusedKeys implements Notice {

    @Inject
    private UsedKeys keys;

    @Override
    public MailKind kind() {
        return MailKind.KEYS_OVERUSED;
    }

    @Override
    public Optional<NoticeTable> look(NoticeSpan span) {
        List<UsedKeys.UsedKey> worse = keys.worse(kind().name(), false);
        return Optional.of(new NoticeTable(worse.stream().map(key -> NoticeTable.row(key.serial(), key.product(),
                key.usage().used(), key.usage().limit(), key.usage().percent() + " %", key.usage().severity())).toList(),
                worse.size(), "/admin/keys.xhtml"));
    }
}
