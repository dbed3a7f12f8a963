package io.tenure.kernel.due;

import io.tenure.kernel.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Remembers for this node what became of each kind of due work and what is due next, so that neither the poll nor the
 * dashboard takes a statement for it. Every ten seconds, if anything ran, it is written down in one statement.
 */
@ApplicationScoped
public class JobBook {

    private static final Logger LOG = Logger.getLogger(JobBook.class.getName());
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @Inject
    private JobStore store;

    private final Map<String, JobRecord> records = new HashMap<>();
    private final Map<String, Instant> next = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private Instant written = Instant.EPOCH;

    /** Where nothing is due any more, nothing fails any more. */
    synchronized void due(DueWork work, Optional<Instant> moment, Instant now) {
        next.put(work.name(), moment.orElse(null));
        if (of(work.name()).failing() && moment.filter(due -> !due.isAfter(now)).isEmpty()) {
            put(of(work.name()).mended());
        }
    }

    synchronized void ran(DueWork work, Instant at, int rows) {
        put(of(work.name()).ran(at, rows));
    }

    synchronized void failed(DueWork work, Instant at, Throwable why) {
        put(of(work.name()).failed(at, why));
    }

    private void put(JobRecord record) {
        records.put(record.name(), record);
        changed.add(record.name());
    }

    /** What this node knows that is not written down. */
    synchronized JobRecord of(String name) {
        return records.getOrDefault(name, JobRecord.none(name));
    }

    /** Whether this node ran or tried it since it was started. */
    synchronized boolean knows(String name) {
        return records.containsKey(name);
    }

    /** The earliest moment that was due when it was asked last; null when nothing is planned. */
    synchronized Instant next(String name) {
        return next.get(name);
    }

    /** Kinds of work of this node that fail, or have been due for more than a minute. */
    public synchronized long late(Instant now) {
        return next.keySet().stream().map(name -> Job.of(name, next.get(name), of(name), now))
                .filter(job -> job.state() != JobState.ON_TIME).count();
    }

    /** Writes down what is new, unless that was done a moment ago. */
    void write() {
        List<JobRecord> unwritten = take();
        if (!unwritten.isEmpty()) {
            try {
                store.write(unwritten);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "the book of jobs could not be written", failure);
                giveBack(unwritten);
            }
        }
    }

    private synchronized List<JobRecord> take() {
        Instant now = RealTime.now();
        if (changed.isEmpty() || now.isBefore(written.plus(BETWEEN))) {
            return List.of();
        }
        List<JobRecord> unwritten = changed.stream().map(records::get).toList();
        unwritten.forEach(record -> records.put(record.name(), record.withoutRows()));
        changed.clear();
        written = now;
        return unwritten;
    }

    private synchronized void giveBack(List<JobRecord> unwritten) {
        unwritten.forEach(record -> put(of(record.name()).withRows(record.rows())));
    }
}
