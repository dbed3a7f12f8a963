package io.tenure.bss;

import io.tenure.activation.task.TaskQueries;
import io.tenure.activation.task.TaskState;
import io.tenure.activation.task.TaskView;
import io.tenure.kernel.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Activation tasks, newest first, filtered and paged by the address. */
@Named("tasksPage")
@RequestScoped
public class TasksPage {

    @Inject
    private TaskQueries tasks;

    private TaskState state;
    private String key;
    private String cursor;
    private Page<TaskView> page;

    public void load() {
        page();
    }

    private Page<TaskView> page() {
        if (page == null) {
            page = tasks.list(state, key, null, cursor);
        }
        return page;
    }

    public List<TaskView> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public List<TaskState> getStates() {
        return List.of(TaskState.values());
    }

    public boolean isRunning() {
        return getRows().stream().anyMatch(task -> task.state() == TaskState.RUNNING);
    }

    public TaskState getState() {
        return state;
    }

    public void setState(TaskState state) {
        this.state = state;
    }

    /** Only tasks with the key of this serial. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
