package io.tenure.bss;

import io.tenure.activation.machine.MachineGroup;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.task.CreateTask;
import io.tenure.activation.task.PreviewTask;
import io.tenure.activation.task.TargetQueries;
import io.tenure.activation.task.TaskPreview;
import io.tenure.activation.task.TaskRefusal;
import io.tenure.activation.task.TaskView;
import io.tenure.bss.NewtaskForm.KeySource;
import io.tenure.bss.NewtaskForm.TargetBy;
import io.tenure.bss.NewtaskForm.When;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.keystorage.key.AddKey;
import io.tenure.keystorage.key.AddKeyFiles;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.KeyRow;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.ui.Notices;
import io.tenure.ui.ReaderZone;
import io.tenure.ui.Shell;
import io.tenure.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The New Task Wizard (domain.md 000, "Task wizard steps"): machines, key, schedule, name, finish. View scoped, because what
 * was chosen is kept from step to step; but for a key that is added on the spot, nothing is created before the last.
 */
@Named("newtaskPage")
@ViewScoped
public class NewtaskPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LAST = 5;
    private static final int NAME_LENGTH = 200;

    @Inject
    private MachineQueries machineQueries;

    @Inject
    private TargetQueries targets;

    @Inject
    private KeyQueries keys;

    @Inject
    private AddKey addKey;

    @Inject
    private Uploads uploads;

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

    @Inject
    private Shell shell;

    @Inject
    private HttpServletRequest request;

    private final NewtaskForm form = new NewtaskForm();
    private int step = 1;
    private int machines;
    private String created;
    private String suggested;
    private transient TaskPreview preview;
    private final KeyChoice choice = new KeyChoice();

    /** What the address names: a group, machines, those that refused in a task for one reason, a key. */
    @PostConstruct
    void begin() {
        form.setGroup(asked("group"));
        form.setKey(asked("key"));
        Optional.ofNullable(asked("machines")).ifPresent(form::about);
        if (asked("task") != null && asked("code") != null) {
            form.about(String.join(" ", targets.refused(asked("task"), asked("code"))));
        }
    }

    private String asked(String parameter) {
        String value = request.getParameter(parameter);
        return value == null || value.isBlank() ? null : value;
    }

    /** One step on, if what this one asks for is there. */
    public void next() throws IOException, ServletException {
        switch (step) {
            case 1 -> chooseMachines();
            case 2 -> chooseKey();
            case 3 -> schedule();
            default -> prepare();
        }
        step = Math.min(LAST, step + 1);
    }

    /** Looks into key storage. It is the first button of the form: where another way is chosen, the return key means the next step. */
    public void find() throws IOException, ServletException {
        remember();
        if (form.getSource() != KeySource.STORED) {
            next();
            return;
        }
        choice.search(request);
        choice.only(keys).ifPresent(form::setKey);
    }

    public void nextKeys() {
        remember();
        choice.next();
    }

    public void firstKeys() {
        remember();
        choice.first();
    }

    public void back() {
        remember();
        step = Math.max(1, step - 1);
    }

    /** The choices between two ways, which are plain fields of the form. */
    private void remember() {
        chosen(TargetBy.values(), "targetBy").ifPresent(form::by);
        chosen(KeySource.values(), "source").ifPresent(form::from);
        chosen(When.values(), "when").ifPresent(form::starts);
    }

    private <E extends Enum<E>> Optional<E> chosen(E[] choices, String field) {
        return Stream.of(choices).filter(one -> one.name().equals(request.getParameter(field))).findFirst();
    }

    private void chooseMachines() {
        remember();
        Check.present(form.getTargetBy() == TargetBy.GROUP ? "group" : "machines",
                form.getTargetBy() == TargetBy.GROUP ? form.getGroup() : form.getMachines());
        machines = targets.machines(form.target());
    }

    private void chooseKey() throws IOException, ServletException {
        remember();
        if (form.getSource() == KeySource.STORED) {
            keys.key(Check.text("key", form.getKey(), NAME_LENGTH));
        } else {
            String serial = addKey.add(form.getSource() == KeySource.CODE
                    ? AddKey.Request.byCode(Check.text("activationCode", form.getActivationCode(), NAME_LENGTH))
                    : AddKey.Request.byFile(file())).serial();
            form.stored(serial);
            choice.changed();
            notices.done("key.added", serial);
        }
        suggestName();
    }

    /** As long as nobody has typed another name. */
    private void suggestName() {
        if (form.getName() == null || form.getName().isBlank() || form.getName().equals(suggested)) {
            suggested = texts.of(form.isAdditional() ? "bss.newtask.name.additional" : "bss.newtask.name.active", getWhere());
            form.setName(suggested);
        }
    }

    private String file() throws IOException, ServletException {
        Map<String, String> files = uploads.texts("keyFile", AddKeyFiles.MOST_CHARACTERS);
        return files.values().stream().findFirst()
                .orElseThrow(() -> new Refusal(CommonRefusal.REQUIRED, texts.of("field.keyFile")));
    }

    private void schedule() {
        remember();
        if (form.getWhen() == When.LATER) {
            Check.present("day", form.getDay());
            Check.present("time", form.getTime());
            Instant start = getStart();
            if (start.isBefore(shell.getNow())) {
                throw Refusal.of("day", TaskRefusal.START_IN_PAST, start);
            }
        }
    }

    private void prepare() {
        Check.text("name", form.getName(), NAME_LENGTH);
        preview = previews.preview(new PreviewTask.Request(form.getKey(), form.isAdditional(), form.target()));
    }

    /** Sent twice, it leads to the same task. */
    public String finish() {
        if (created == null) {
            TaskView task = create.create(new CreateTask.Request(form.getName(), form.getKey(), form.isAdditional(),
                    form.target(), getStart(), form.runs()));
            created = task.number();
            notices.done("bss.newtask.done", task.name());
        }
        return "/admin/task?faces-redirect=true&number=" + created;
    }

    /** When it starts by itself, or null. */
    public Instant getStart() {
        return form.startAt(zone.getCurrent());
    }

    /** What each machine would answer; null before the last step. */
    public TaskPreview getPreview() {
        if (preview == null && step == LAST) {
            prepare();
        }
        return preview;
    }

    /** The group, or how many machines. */
    public String getWhere() {
        return form.getTargetBy() == TargetBy.GROUP ? form.getGroup()
                : texts.of("bss.newtask.machines.count", machines);
    }

    public List<MachineGroup> getGroups() {
        return machineQueries.groups();
    }

    /** One page of the keys that can be given out, and the one that is chosen. */
    public List<StoredKey> getStored() {
        return choice.keys(keys, form.getKey());
    }

    public KeyChoice getChoice() {
        return choice;
    }

    /** One key in one line: what it is called, for what, until when. */
    public String described(StoredKey one) {
        String product = one.license().product() == null ? one.serial() : one.license().product();
        String kind = texts.word(one.license().keyType()) + ", " + texts.word(one.license().licenseType()) + ", "
                + texts.word(one.license().edition());
        return one.license().expiresOn() == null ? texts.of("bss.newtask.key.endless", product, kind, shortened(one))
                : texts.of("bss.newtask.key", product, kind, one.license().expiresOn(), shortened(one));
    }

    private static String shortened(StoredKey one) {
        return one.serial().substring(0, Math.min(8, one.serial().length()));
    }

    /** The chosen key, or null. */
    public KeyRow getChosen() {
        return form.getKey() == null ? null : keys.row(form.getKey());
    }

    public NewtaskForm getForm() {
        return form;
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

    /** How many machines were chosen. */
    public int getMachines() {
        return machines;
    }

    /** Tenure's own day: no task starts before. */
    public LocalDate getToday() {
        return shell.getToday();
    }
}
