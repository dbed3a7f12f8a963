package io.tenure.bss;

import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.PreviewTask;
import io.tenure.activation.task.TaskPreview;
import io.tenure.activation.task.TaskTarget;
import io.tenure.activation.task.TaskView;
import io.tenure.keystorage.key.AddKey;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.kernel.Page;
import io.tenure.ui.Notices;
import io.tenure.ui.ReaderZone;
import io.tenure.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * The New Task Wizard (domain.md 000, "Task wizard steps"): machines, key, schedule, name, finish. View scoped, because what
 * was chosen is kept from step to step; nothing is created before the last.
 */
@Named("newtaskPage")
@ViewScoped
public class NewtaskPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LAST = 5;

    @Inject
    private MachineQueries machineQueries;

    @Inject
    private KeyQueries keys;

    @Inject
    private AddKey addKey;

    @Inject
    private PreviewTask previews;

    @Inject
    private CreateTask create;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    @Inject
    private ReaderZone zone;

    private int step = 1;
    private String group;
    private String machines;
    private String key;
    private String activationCode;
    private boolean additional;
    private When when = When.NOW;
    private LocalDate day;
    private String time = "03:00";
    private String name;
    private boolean run = true;
    private transient TaskPreview preview;
    private transient List<StoredKey> stored;

    /** When the task starts. */
    public enum When {
        /** With the end of the wizard or by hand. */
        NOW,
        LATER
    }

    /** One step on; an activation code is added to the storage before its step is left. */
    public void next() {
        if (step == 1) {
            target().checked();
        } else if (step == 2) {
            addCode();
        }
        step = Math.min(LAST, step + 1);
        if (step == LAST - 1 && (name == null || name.isBlank())) {
            name = texts.of(additional ? "bss.newtask.name.additional" : "bss.newtask.name.active", where());
        }
    }

    public void back() {
        step = Math.max(1, step - 1);
    }

    private void addCode() {
        if (activationCode != null && !activationCode.isBlank()) {
            key = addKey.add(new AddKey.Request(activationCode, null)).serial();
            activationCode = null;
        }
        keys.key(key == null ? "" : key);
    }

    private TaskTarget target() {
        return new TaskTarget(machines == null ? List.of() : Arrays.asList(machines.split("[\\s,;]+")), group);
    }

    private String where() {
        return group == null || group.isBlank() ? texts.of("bss.newtask.machines.count", target().machines().size()) : group;
    }

    public String finish() {
        TaskView task = create.create(new CreateTask.Request(name, key, additional, target(), startAt(),
                when == When.NOW && run));
        notices.done("bss.newtask.done", task.name());
        return "/admin/task?faces-redirect=true&number=" + task.number();
    }

    private Instant startAt() {
        return when == When.LATER && day != null
                ? day.atTime(LocalTime.parse(time)).atZone(zone.getCurrent()).toInstant() : null;
    }

    /** What each machine would answer, for the last step. */
    public TaskPreview getPreview() {
        if (preview == null && step == LAST) {
            preview = previews.preview(new PreviewTask.Request(key, additional, target()));
        }
        return preview;
    }

    public String why(String code) {
        return texts.has("refusal." + code) ? texts.of("refusal." + code) : code;
    }

    public List<MachineGroup> getGroups() {
        return machineQueries.groups();
    }

    /** The newest keys of the storage. */
    public List<StoredKey> getStored() {
        if (stored == null) {
            stored = keys.keys(KeyFilter.ALL, Page.MAX_LIMIT, null).items();
        }
        return stored;
    }

    /** Type, license type, edition, last day and limit of a key in one line. */
    public String described(StoredKey one) {
        return texts.of(one.license().expiresOn() == null ? "bss.newtask.key.endless" : "bss.newtask.key",
                texts.word(one.license().keyType()) + ", " + texts.word(one.license().licenseType()) + ", "
                + texts.word(one.license().edition()), one.license().limit(), one.serial(), one.license().expiresOn());
    }

    /** The chosen key, for the last steps. */
    public String getChosen() {
        return key == null || key.isBlank() ? "" : described(keys.key(key));
    }

    public List<When> getWhens() {
        return List.of(When.values());
    }

    public int getStep() {
        return step;
    }

    public int getLast() {
        return LAST;
    }

    public List<Integer> getSteps() {
        return List.of(1, 2, 3, 4, 5);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getMachines() {
        return machines;
    }

    public void setMachines(String machines) {
        this.machines = machines;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getActivationCode() {
        return activationCode;
    }

    public void setActivationCode(String activationCode) {
        this.activationCode = activationCode;
    }

    public boolean isAdditional() {
        return additional;
    }

    public void setAdditional(boolean additional) {
        this.additional = additional;
    }

    public When getWhen() {
        return when;
    }

    public void setWhen(When when) {
        this.when = when;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isRun() {
        return run;
    }

    public void setRun(boolean run) {
        this.run = run;
    }
}
