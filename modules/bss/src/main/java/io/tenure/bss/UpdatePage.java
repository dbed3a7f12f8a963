package io.tenure.bss;

import io.tenure.activation.coverage.CoverageMode;
import io.tenure.activation.device.DeviceLicense;
import io.tenure.activation.device.DeviceQueries;
import io.tenure.services.update.SwitchUpdate;
import io.tenure.services.update.UpdateNow;
import io.tenure.services.update.UpdateQueries;
import io.tenure.services.update.UpdateResult;
import io.tenure.services.update.UpdateSession;
import io.tenure.services.update.UpdateView;
import io.tenure.ui.Notices;
import io.tenure.ui.Shell;
import io.tenure.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** License Information of one installation, the settings of its automatic update, its jobs and its sessions. */
@Named("updatePage")
@RequestScoped
public class UpdatePage {

    private static final int SHOWN = 25;

    @Inject
    private DeviceQueries devices;

    @Inject
    private UpdateQueries updates;

    @Inject
    private SwitchUpdate switchUpdate;

    @Inject
    private UpdateNow updateNow;

    @Inject
    private Notices notices;

    @Inject
    private Shell shell;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String machine;
    private String sessions;
    private String reason;
    private DeviceLicense license;
    private UpdateView update;
    private String refused;
    private List<UpdateSession> known;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        machine = request.getParameter("machine");
    }

    public void load() {
        getLicense();
    }

    /** As the switch was shown, so that two who press it do not undo each other. */
    public String turn() {
        boolean on = "true".equals(request.getParameter("enabled"));
        switchUpdate.set(new SwitchUpdate.Request(machine, on, reason, null));
        notices.done(on ? "update.switched.on" : "update.switched.off", getLicense().machine().name());
        return address();
    }

    public String run() {
        UpdateResult result = updateNow.run(machine, null);
        if (result.failed()) {
            notices.failed("update.now.failed", result);
        } else if (result == UpdateResult.SUCCESS) {
            notices.done("update.now.done", devices.license(machine).expiresOn());
        } else {
            notices.done("update.now.none", result);
        }
        return address();
    }

    private String address() {
        return "/admin/update?faces-redirect=true&machine=" + machine;
    }

    public DeviceLicense getLicense() {
        if (license == null) {
            license = devices.license(machine);
        }
        return license;
    }

    public UpdateView getUpdate() {
        if (update == null) {
            update = updates.update(machine);
        }
        return update;
    }

    /** Why nothing can be asked for; empty when it can. */
    public String getRefused() {
        if (refused == null) {
            refused = !shell.isMayChange() ? texts.of("reason.AUDITOR")
                    : updates.refused(machine).map(texts::reason).orElse("");
        }
        return refused;
    }

    /** Whether the switch cannot be moved: what is on can always be switched off. */
    public boolean isFixed() {
        return !shell.isMayChange() || getUpdate().fixedByGroup() || !getUpdate().enabled() && !getRefused().isEmpty();
    }

    /** What works with the license as it is today. */
    public String getFunctions() {
        CoverageMode mode = getLicense().mode();
        return switch (mode) {
            case FULL -> texts.of("update.functions.FULL");
            case GRACE -> texts.of("update.functions.GRACE");
            case LIMITED, FREE, NONE -> texts.of("update.functions.FREE");
        };
    }

    private List<UpdateSession> known() {
        if (known == null) {
            known = updates.sessions(machine);
        }
        return known;
    }

    /** The newest few, or all that are kept in sight. */
    public List<UpdateSession> getRows() {
        return isMore() ? known().subList(0, SHOWN) : known();
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return !"all".equals(sessions) && known().size() > SHOWN;
    }

    public int getKnown() {
        return known().size();
    }

    /** The dialog that was sent and refused, or that the address asks for; else empty. */
    public String getOpen() {
        String open = request.getParameter("dialog");
        return open == null ? "" : open;
    }

    public String getMachine() {
        return machine;
    }

    public void setMachine(String machine) {
        this.machine = machine;
    }

    /** {@code all}, or null. */
    public String getSessions() {
        return sessions;
    }

    public void setSessions(String sessions) {
        this.sessions = sessions;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
