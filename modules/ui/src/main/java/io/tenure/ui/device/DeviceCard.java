package io.tenure.ui.device;

import io.tenure.activation.device.ActivateLicense;
import io.tenure.activation.device.ActivateReserve;
import io.tenure.activation.device.DeviceAction;
import io.tenure.activation.device.DeviceLicense;
import io.tenure.activation.device.DeviceQueries;
import io.tenure.activation.device.DeviceRefusal;
import io.tenure.activation.device.ReleaseDevice;
import io.tenure.activation.device.RemoveReserveCode;
import io.tenure.activation.device.RevealReserveCode;
import io.tenure.activation.device.SaveReserveCode;
import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.RefusalCode;
import io.tenure.ui.Notices;
import io.tenure.ui.Shell;
import io.tenure.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** One machine's license and reserve code, and what can be done with them; the machine is that of the page's address. */
@Named("deviceCard")
@RequestScoped
public class DeviceCard {

    private static final Set<String> CHANGES = Set.of("code", "release", "remove");

    @Inject
    private DeviceQueries devices;

    @Inject
    private SaveReserveCode saveReserveCode;

    @Inject
    private ActivateLicense activateLicense;

    @Inject
    private ActivateReserve activateReserve;

    @Inject
    private RemoveReserveCode removeReserveCode;

    @Inject
    private RevealReserveCode revealReserveCode;

    @Inject
    private ReleaseDevice releaseDevice;

    @Inject
    private Notices notices;

    @Inject
    private Shell shell;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private DeviceLicense license;
    private String activationCode;
    private boolean replace;
    private String reason;
    private String shown;

    /** As it is now; after something was tried it is read anew. */
    public DeviceLicense getLicense() {
        if (license == null) {
            license = devices.license(getId());
        }
        return license;
    }

    public MachineView getIt() {
        return getLicense().machine();
    }

    /** <i>Save activation code</i>; where the page said that the code would be the license, it is activated at once. */
    public String enter() {
        license = null;
        if ("license".equals(request.getParameter("use"))) {
            activateLicense.activate(new ActivateLicense.Request(getId(), activationCode, null, version(),
                    request.getRemoteAddr()));
            notices.done("device.done.activated");
        } else {
            saveReserveCode.save(new SaveReserveCode.Request(getId(), activationCode, replace, version(),
                    request.getRemoteAddr()));
            notices.done("device.done.saved");
        }
        return address();
    }

    /** @param action the name of a {@link DeviceAction} */
    public String act(String action) {
        license = null;
        activateReserve.activate(new ActivateReserve.Request(getId(), DeviceAction.valueOf(action), version()));
        notices.done("device.done.activated");
        return address();
    }

    public String remove() {
        license = null;
        removeReserveCode.remove(new RemoveReserveCode.Request(getId(), reason, version()));
        notices.done("device.done.removed");
        return address();
    }

    public String release() {
        license = null;
        releaseDevice.release(new ReleaseDevice.Request(getId(), reason, version()));
        notices.done("device.done.released");
        return address();
    }

    /** Shows the reserve code on this answer, and on no other; the timeline keeps who asked. */
    public void reveal() {
        shown = revealReserveCode.reveal(getId()).formatted();
    }

    /** Whether the button of an action is there: it is possible, or it was pressed a moment ago. */
    public boolean offers(String action) {
        boolean possible = getLicense().action() != null && getLicense().action().name().equals(action);
        return shell.isMayChange() && (possible || action.equals(request.getParameter("act")));
    }

    /** Whether a code that is typed would be the license: nothing valid is in use, or a trial. */
    public boolean isEntersLicense() {
        RefusalCode why = getLicense().unreservable();
        return why == DeviceRefusal.NO_ACTIVE_LICENSE || why == DeviceRefusal.CURRENT_IS_TRIAL;
    }

    /** Why no code can be entered, in a few words; empty when one can. */
    public String getNoCode() {
        if (!shell.isMayChange()) {
            return texts.of("reason.AUDITOR");
        }
        RefusalCode why = getLicense().unreservable();
        return why == null || isEntersLicense() ? "" : texts.reason(why);
    }

    /** Why there is nothing to release, in a few words; empty when there is. */
    public String getNoRelease() {
        if (!shell.isMayChange()) {
            return texts.of("reason.AUDITOR");
        }
        return getLicense().key() == null && !getLicense().reserve().exists() ? texts.of("reason.NO_ACTIVE_LICENSE") : "";
    }

    /** The change that is open: {@code code}, {@code release}, {@code remove}, or empty. */
    public String getOpen() {
        String change = request.getParameter("change");
        boolean possible = change != null && CHANGES.contains(change) && switch (change) {
            case "code" -> getNoCode().isEmpty();
            case "release" -> getNoRelease().isEmpty();
            default -> shell.isMayChange() && getLicense().reserve().exists();
        };
        return possible ? change : "";
    }

    /** This page without what is open on it. */
    public String getHere() {
        return request.getContextPath() + FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?id=" + getId();
    }

    private String address() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&id=" + getId();
    }

    private Integer version() {
        String version = request.getParameter("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    private String getId() {
        return request.getParameter("id");
    }

    /** The reserve code when it was just asked for, else null. */
    public String getShown() {
        return shown;
    }

    public String getActivationCode() {
        return activationCode;
    }

    public void setActivationCode(String activationCode) {
        this.activationCode = activationCode;
    }

    public boolean isReplace() {
        return replace;
    }

    public void setReplace(boolean replace) {
        this.replace = replace;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
