package io.tenure.bss;

import io.tenure.kernel.due.Job;
import io.tenure.kernel.due.JobQueries;
import io.tenure.kernel.due.JobState;
import io.tenure.kernel.due.RunJob;
import io.tenure.ui.Notices;
import io.tenure.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** All recurring work: whether it is on time, and running it at once. */
@Named("jobsPage")
@RequestScoped
public class JobsPage {

    @Inject
    private JobQueries jobs;

    @Inject
    private RunJob runJob;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private List<Job> rows;

    public void load() {
        getRows();
    }

    public List<Job> getRows() {
        if (rows == null) {
            rows = jobs.jobs();
        }
        return rows;
    }

    public long getLate() {
        return getRows().stream().filter(job -> job.state() != JobState.ON_TIME).count();
    }

    public String run(String name) {
        int done = runJob.run(name);
        Job after = jobs.job(name);
        if (after.state() == JobState.FAILING) {
            notices.failed("jobs.run.failed", label(name), after.failure());
        } else {
            notices.done("jobs.run.done", label(name), done);
        }
        return "/admin/jobs.xhtml?faces-redirect=true";
    }

    /** What the job is called; its name, where nobody has given it another. */
    public String label(String name) {
        return texts.has("job." + name) ? texts.of("job." + name) : name;
    }

    public String about(String name) {
        return texts.has("job." + name + ".about") ? texts.of("job." + name + ".about") : "";
    }

    /** "3 min late". */
    public String lag(Duration lag) {
        if (lag.toHours() > 0) {
            return texts.of("jobs.lag.hours", lag.toHours());
        }
        return lag.toMinutes() > 0 ? texts.of("jobs.lag.minutes", lag.toMinutes()) : texts.of("jobs.lag.seconds", lag.toSeconds());
    }
}
