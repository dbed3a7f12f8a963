package io.tenure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.testkit.Answer;
import io.tenure.testkit.Json;
import io.tenure.testkit.Portal;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Recurring work tells how it fares, and runs when it is asked to. */
@RunAsClient
class JobsOverRestIT extends OverRest {

    @Test
    void every_job_tells_when_it_ran_and_is_due() {
        given.subscription(10);
        nextMonthOn(2);
        Answer jobs = administrator.get("/jobs").is(200);
        assertThat(jobs.all("name")).contains("renew-periods", "take-over", "run-activation-tasks", "notices", "webhooks", "mail")
                .doesNotHaveDuplicates();
        assertThat(jobs.all("state")).containsOnly("ON_TIME");
        Answer renewal = administrator.get("/jobs/renew-periods").is(200);
        assertThat(renewal.text("lastAt")).endsWith("T00:00:00Z").isGreaterThanOrEqualTo(today().withDayOfMonth(1).toString());
        assertThat(renewal.text("nextAt")).isGreaterThan(today().toString());
        assertThat(renewal.number("rows")).isPositive();
        assertThat(renewal.text("lag")).isEqualTo("PT0S");
    }

    @Test
    void a_job_runs_at_once_and_does_only_what_is_due() {
        Answer run = administrator.post("/jobs/renew-periods/run").is(200);
        assertThat(run.number("ran")).isZero();
        administrator.post("/jobs/wash-dishes/run").is(404, "JOB_NOT_FOUND");
        administrator.get("/jobs/wash-dishes").is(404, "JOB_NOT_FOUND");
        assertThat(administrator.get("/audit?action=JOB_RUN&limit=1").is(200).text("items/0/subject")).isEqualTo("renew-periods");
        administrator.post("/jobs/mail/run", Json.of("force", true)).is(400, "UNKNOWN_FIELD");
    }

    @Test
    void the_page_runs_a_job_and_the_dashboard_says_that_all_is_done() {
        Portal portal = Portal.administrator(nobody);
        Answer page = portal.get("/admin/jobs.xhtml").is(200);
        assertThat(page.body()).contains("Renew periods", "On time");
        portal.submit(page, "/admin/jobs.xhtml", "jobs", "each:0:run", Map.of()).is(302);
        assertThat(portal.get("/admin/jobs.xhtml").is(200).body()).contains("nothing was due");
        assertThat(portal.get("/admin/index.xhtml").is(200).body()).contains("everything that was due is done");
        assertThat(Portal.auditor(nobody).get("/admin/jobs.xhtml").is(200).body()).doesNotContain("Run now");
    }
}
