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
import java.time.Instant;
import java.util.ArrayList;
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
    private DueInquiry inquiry;

    @Inject
    private JobBook book;

    @Inject
    private JobStore store;

    @Inject
    private Clock clock;

    /** All of them, in two statements. */
    public List<Job> jobs() {
        return jobs(works.stream().sorted(Comparator.comparingInt(DueWork::rank).thenComparing(DueWork::name)).toList());
    }

    /** @throws Refusal {@code JOB_NOT_FOUND} */
    public Job job(String name) {
        return jobs(List.of(work(works, name))).get(0);
    }

    private List<Job> jobs(List<DueWork> wanted) {
        Map<String, JobRecord> written = store.all();
        Instant now = clock.instant();
        List<Job> jobs = new ArrayList<>();
        inquiry.ask(wanted, (work, next) -> jobs.add(Job.of(work.name(), next.orElse(null), record(work, written), now)),
                (work, unanswered) -> jobs.add(Job.of(work.name(), book.next(work.name()),
                        record(work, written).failed(now, unanswered), now)));
        return jobs;
    }

    private JobRecord record(DueWork work, Map<String, JobRecord> written) {
        JobRecord before = written.getOrDefault(work.name(), JobRecord.none(work.name()));
        return book.knows(work.name()) ? before.and(book.of(work.name())) : before;
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
