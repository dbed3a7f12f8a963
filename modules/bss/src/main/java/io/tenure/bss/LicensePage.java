package io.tenure.bss;

import io.tenure.authority.issue.BlockLicense;
import io.tenure.authority.issue.LicenseQueries;
import io.tenure.authority.issue.LicenseView;
import io.tenure.authority.issue.PublishRenewal;
import io.tenure.authority.license.License;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.ui.Notices;
import io.tenure.ui.Shell;
import io.tenure.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;

/** One issued license: its terms, its code once, what happened to it; blocking it and publishing a newer key. */
@Named("licensePage")
@RequestScoped
public class LicensePage {

    @Inject
    private LicenseQueries licenses;

    @Inject
    private BlockLicense block;

    @Inject
    private PublishRenewal renew;

    @Inject
    private IssuedCodes codes;

    @Inject
    private AuditQueries audit;

    @Inject
    private Notices notices;

    @Inject
    private Shell shell;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String serial;
    private String cursor;
    private String reason;
    private LocalDate expiresOn;
    private LocalDate supportExpiresOn;
    private String code;
    private LicenseView it;
    private Page<AuditRow> timeline;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        serial = request.getParameter("serial");
    }

    public void load() {
        getIt();
    }

    public LicenseView getIt() {
        if (it == null) {
            it = licenses.license(serial);
        }
        return it;
    }

    public LicenseView.Standing getStanding() {
        return getIt().standing(shell.getToday());
    }

    /** Takes the code that was issued just now; it is not shown again. */
    public void showCode() {
        code = codes.take(serial).orElse(null);
    }

    public String block() {
        block.block(serial, reason, version());
        notices.done("license.blocked", serial);
        return home();
    }

    public String renew() {
        renew.publish(new PublishRenewal.Request(serial, expiresOn, supportExpiresOn, version()));
        notices.done("license.renewed", serial, expiresOn);
        return home();
    }

    private String home() {
        return "/admin/license?faces-redirect=true&serial=" + serial;
    }

    private Integer version() {
        String read = request.getParameter("version");
        return read != null && read.matches("\\d{1,9}") ? Integer.valueOf(read) : null;
    }

    /** Why it cannot be blocked; empty when it can. */
    public String getNoBlock() {
        return forbidden(getIt().license().blocked() ? "reason.LICENSE_BLOCKED" : null);
    }

    /** Why no newer key can be published; empty when one can. */
    public String getNoRenewal() {
        License license = getIt().license();
        return forbidden(license.blocked() ? "reason.LICENSE_BLOCKED"
                : license.trial() ? "reason.TRIAL_ONLY_ONCE"
                : license.expiresOn() == null ? "reason.LICENSE_WITHOUT_END" : null);
    }

    private String forbidden(String key) {
        return !shell.isMayChange() ? texts.of("reason.AUDITOR") : key == null ? "" : texts.of(key);
    }

    /** The last day of the newest key that was published, or of the license. */
    public LocalDate getNewestEnd() {
        return getIt().renewedTo() == null ? getIt().license().expiresOn() : getIt().renewedTo();
    }

    public Page<AuditRow> getTimeline() {
        if (timeline == null) {
            timeline = audit.timeline("LICENSE", getIt().id(), null, cursor);
        }
        return timeline;
    }

    /** Whether its code can still be shown, once. */
    public boolean isCodeWaiting() {
        return codes.has(serial);
    }

    /** The code that was asked for just now, or null. */
    public String getCode() {
        return code;
    }

    /** The dialog that was sent and refused, or that the address asks for. */
    public String getOpen() {
        return request.getParameter("dialog");
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public LocalDate getSupportExpiresOn() {
        return supportExpiresOn;
    }

    public void setSupportExpiresOn(LocalDate supportExpiresOn) {
        this.supportExpiresOn = supportExpiresOn;
    }
}
