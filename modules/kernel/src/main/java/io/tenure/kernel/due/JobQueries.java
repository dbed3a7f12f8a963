package io.tenure.kernel.due;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads how every kind of due work fares, in the order in which they run. */
@Stateless
@Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobQueries {

    @Inject
    @Any
    private Instance<DueWork> works;

    @Inject
    private JobBook book;

    @Inject
    private JobStore store;

    @Inject
    private Clock clock;

    /** All of them; one statement each for what is due next. */
    public List<Job> jobs() {
        Map<String, JobRecord> written = store.all();
        return works.stream().sorted(Comparator.comparingInt(DueWork::rank).thenComparing(DueWork::name))
                .map(work -> job(work, written)).toList();
    }

    /** @throws Refusal {@code JOB_NOT_FOUND} */
    public Job job(String name) {
        return job(work(works, name), store.all());
    }

    private Job job(DueWork work, Map<String, JobRecord> written) {
        JobRecord before = written.getOrDefault(work.name(), JobRecord.none(work.name()));
        JobRecord record = book.knows(work.name()) ? before.and(book.of(work.name())) : before;
        try {
            return Job.of(work.name(), work.nextDue().orElse(null), record, clock.instant());
        } catch (RuntimeException unanswered) {
            return Job.of(work.name(), book.next(work.name()), record.failed(clock.instant(), unanswered), clock.instant());
        }
    }

    /** Jobs of this node that are late or fail; takes no statement. */
    public long late() {
        return book.late(clock.instant());
    }

    static DueWork work(Instance<DueWork> works, String name) {
        return works.stream().filter(work -> work.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal(JobRefusal.JOB_NOT_FOUND, name));
    }
}
