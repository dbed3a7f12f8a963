package io.tenure.services.notice;

import io.tenure.keystorage.key.KeyEnding;
import io.tenure.keystorage.key.KeyEndings;
import io.tenure.services.mail.MailKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Keys in storage that end soon and do not renew by themselves (domain.md 000.37). */
@Dependent
class ExpiringKeys implements Notice {

    @Inject
    private KeyEndings keys;

    @Override
    public MailKind kind() {
        return MailKind.KEYS_EXPIRING;
    }

    @Override
    public Optional<NoticeTable> look(NoticeSpan span) {
        List<KeyEnding> ending = keys.within(span.endings());
        return Optional.of(new NoticeTable(ending.stream().map(key -> NoticeTable.row(key.serial(), key.product(),
                key.lastDay(), ChronoUnit.DAYS.between(span.today(), key.lastDay()))).toList(), ending.size(),
                "/admin/keys.xhtml?state=EXPIRING"));
    }
}
