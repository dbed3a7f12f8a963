package io.tenure.bss;

import io.tenure.activation.key.KeyOutcome;
import io.tenure.activation.task.Again;
import io.tenure.activation.task.ResultRow;
import io.tenure.activation.task.RunTask;
import io.tenure.activation.task.StopTask;
import io.tenure.activation.task.TaskQueries;
import io.tenure.activation.task.TaskState;
import io.tenure.activation.task.TaskView;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One activation task: how far it is, what each machine answered, and how to stop it or run it again. */
@Named("taskPage")
@RequestScoped
public class TaskPage {

    private static final int WHOLE = 100;

    @Inject
    private TaskQueries tasks;

    @Inject
    private RunTask runTask;

    @Inject
    private StopTask stopTask;

    @Inject
    private AuditQueries audit;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private String number;
    private String reason;
    private String outcome;
    private String code;
    private String cursor;
    private TaskView it;
    private Page<ResultRow> results;
    private Map<String, Integer> codes;
    private Integer replaced;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        number = request.getParameter("number");
        outcome = request.getParameter("outcome");
        code = request.getParameter("code");
        cursor = request.getParameter("cursor");
    }

    public void load() {
        getIt();
    }

    public TaskView getIt() {
        if (it == null) {
            it = tasks.task(number);
        }
        return it;
    }

    public String run() {
        return run(Again.ALL, "bss.task.started");
    }

    public String runFailed() {
        return run(Again.FAILED, "bss.task.startedFailed");
    }

    private String run(Again again, String said) {
        TaskView task = runTask.run(new RunTask.Request(number, again, version()));
        notices.done(said, task.name());
        return home();
    }

    public String stop() {
        TaskView task = stopTask.stop(new StopTask.Request(number, reason, null));
        notices.done("bss.task.stopped", task.name());
        return home();
    }

    private Integer version() {
        String read = request.getParameter("version");
        return read != null && read.matches("\\d{1,9}") ? Integer.valueOf(read) : null;
    }

    /** The dialog that was sent and refused, or that the address asks for. */
    public String getOpen() {
        return request.getParameter("dialog");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private String home() {
        return "/admin/task?faces-redirect=true&number=" + number;
    }

    public Page<ResultRow> getResults() {
        if (results == null) {
            results = tasks.results(number, getOnly(), code == null || code.isEmpty() ? null : code, null, cursor);
        }
        return results;
    }

    /** The outcome that is shown, or null for all. */
    public KeyOutcome getOnly() {
        return Arrays.stream(KeyOutcome.values()).filter(one -> one.name().equals(outcome)).findFirst().orElse(null);
    }

    /** How many machines gave this answer. */
    public int count(KeyOutcome one) {
        return switch (one) {
            case FAILED -> getIt().failed();
            case REPLACED -> getReplaced();
            case ADDED -> getIt().succeeded() - getReplaced();
        };
    }

    private int getReplaced() {
        if (replaced == null) {
            replaced = getIt().succeeded() == 0 ? 0 : tasks.replaced(number);
        }
        return replaced;
    }

    public List<KeyOutcome> getOutcomes() {
        return List.of(KeyOutcome.FAILED, KeyOutcome.ADDED, KeyOutcome.REPLACED);
    }

    /** How many machines refused for which reason. */
    public Map<String, Integer> getCodes() {
        if (codes == null) {
            codes = getIt().failed() == 0 ? Map.of() : tasks.codes(number);
        }
        return codes;
    }

    /** Machines that have answered, of a hundred. */
    public int getPercent() {
        return getIt().total() == 0 ? WHOLE : (int) ((long) getIt().done() * WHOLE / getIt().total());
    }

    /** Whether something will change by itself within seconds. */
    public boolean isMoving() {
        return getIt().state() == TaskState.RUNNING || getIt().state() == TaskState.SCHEDULED
                && getIt().dueAt() != null && !getIt().dueAt().isAfter(clock.instant());
    }

    public boolean isStoppable() {
        return getIt().state() == TaskState.RUNNING || getIt().state() == TaskState.SCHEDULED;
    }

    public boolean isRunnable() {
        return getIt().state() != TaskState.RUNNING;
    }

    public Page<AuditRow> getTimeline() {
        return audit.timeline("ACTIVATION_TASK", getIt().id(), null, null);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /** Only machines that refused for this reason, or null. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
