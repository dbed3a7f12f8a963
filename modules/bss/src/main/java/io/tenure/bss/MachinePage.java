package io.tenure.bss;

import io.tenure.activation.coverage.Coverage;
import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.EditMachine;
import io.tenure.activation.machine.Guest;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineRow;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.RemoveKey;
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
import java.time.LocalDate;
import java.util.List;

/** One machine: what it holds, what covers it, what it protects, what happened to it. */
@Named("machinePage")
@RequestScoped
public class MachinePage {

    @Inject
    private MachineQueries machines;

    @Inject
    private AuditQueries audit;

    @Inject
    private EditMachine edit;

    @Inject
    private RemoveKey removeKey;

    @Inject
    private DeleteMachine deleteMachine;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private final MachineForm form = new MachineForm();
    private String id;
    private String tab;
    private String cursor;
    private String serial;
    private String reason;
    private MachineRow row;
    private Coverage coverage;
    private List<Guest> guests;
    private Page<AuditRow> timeline;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        id = request.getParameter("id");
    }

    public void load() {
        form.show(getIt().profile());
    }

    public String save() {
        MachineView edited = edit.edit(new EditMachine.Request(id, form.getName(), text(form.getGroup()),
                form.getProcessors(), form.getCores(), text(form.getApplicationVersion()), form.isAccountConnected(), null,
                reason, version()));
        notices.done("bss.machine.saved", edited.name());
        return address(edited.number());
    }

    public String removeKey() {
        removeKey.remove(new RemoveKey.Request(id, serial, reason, version()));
        notices.done("bss.machine.removed", serial);
        return address(id);
    }

    public String delete() {
        String name = getIt().name();
        deleteMachine.delete(new DeleteMachine.Request(id, reason, version()));
        notices.done("bss.machine.deleted", name);
        return "/admin/machines?faces-redirect=true";
    }

    private static String address(String number) {
        return "/admin/machine?faces-redirect=true&id=" + number;
    }

    /** What was left empty takes the old text away. */
    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private Integer version() {
        String version = request.getParameter("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    public MachineRow getRow() {
        if (row == null) {
            row = machines.row(id);
        }
        return row;
    }

    public MachineView getIt() {
        return getRow().machine();
    }

    public Coverage getCoverage() {
        if (coverage == null) {
            coverage = machines.coverage(id);
        }
        return coverage;
    }

    public List<Guest> getGuests() {
        if (guests == null) {
            guests = machines.guests(id);
        }
        return guests;
    }

    public Page<AuditRow> getTimeline() {
        if (timeline == null) {
            timeline = audit.timeline("MACHINE", getIt().id(), null, cursor);
        }
        return timeline;
    }

    /** Whether a guest counts today. */
    public boolean counts(Guest guest) {
        return guest.countsOn(LocalDate.now(clock));
    }

    public boolean isSvm() {
        return getIt().kind() == MachineKind.SVM;
    }

    /** The dialog that was sent and refused, or that the address asks for; else empty. */
    public String getOpen() {
        String open = request.getParameter("dialog");
        return open == null ? "" : open;
    }

    public MachineForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** {@code guests}, else the timeline. */
    public String getTab() {
        return tab == null ? isSvm() ? "guests" : "timeline" : tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
