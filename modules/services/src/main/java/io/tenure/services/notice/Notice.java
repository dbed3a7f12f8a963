package io.tenure.services.notice;

import io.tenure.services.mail.MailKind;
import java.util.Optional;

/** One kind of daily mail. Implementations read in sets, and write what they must remember. */
interface Notice {

    MailKind kind();

    /** What has come up in that time; empty for nothing, and then there is no mail. */
    Optional<NoticeTable> look(NoticeSpan span);
}
