package io.tenure.services.notice;

import io.tenure.activation.machine.CoverEnding;
import io.tenure.activation.machine.CoverEndings;
import io.tenure.services.mail.MailKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Machines whose cover ends soon, because nothing takes over: counted by last day and group. */
@Dependent
class EndingCover implements Notice {

    @Inject
    private CoverEndings covers;

    @Override
    public MailKind kind() {
        return MailKind.COVER_ENDING;
    }

    @Override
    public Optional<NoticeTable> look(NoticeSpan span) {
        List<CoverEnding> ending = covers.within(span.endings(), span.today());
        return Optional.of(new NoticeTable(ending.stream().map(one -> NoticeTable.row(one.lastDay(),
                ChronoUnit.DAYS.between(span.today(), one.lastDay()), one.group(), one.machines())).toList(),
                ending.stream().mapToLong(CoverEnding::machines).sum(), "/admin/machines.xhtml?state=WARNING"));
    }
}
