package io.tenure.bss;

import io.tenure.activation.distribution.DistributionQueries;
import io.tenure.activation.distribution.DistributionView;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.keystorage.key.Certificate;
import io.tenure.keystorage.key.DeleteKey;
import io.tenure.keystorage.key.EditKey;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.KeyRow;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One key: its properties, certificate, use and timeline; automatic distribution, and taking it out of storage. */
@Named("keyPage")
@RequestScoped
public class KeyPage {

    @Inject
    private KeyQueries keys;

    @Inject
    private DistributionQueries distributions;

    @Inject
    private EditKey edit;

    @Inject
    private DeleteKey delete;

    @Inject
    private AuditQueries audit;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String serial;
    private String cursor;
    private String reason;
    private KeyRow row;
    private DistributionView distribution;
    private Page<AuditRow> timeline;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        serial = request.getParameter("serial");
    }

    public void load() {
        getRow();
    }

    public KeyRow getRow() {
        if (row == null) {
            row = keys.row(serial);
        }
        return row;
    }

    public StoredKey getIt() {
        return getRow().key();
    }

    public DistributionView getDistribution() {
        if (distribution == null) {
            distribution = distributions.of(getIt().serial());
        }
        return distribution;
    }

    /** Null for a key under subscription. */
    public Certificate getCertificate() {
        return getIt().certificate().orElse(null);
    }

    public String distribute() {
        return distribute(true, "key.distribute.done");
    }

    public String distributeNoMore() {
        return distribute(false, "key.distribute.stopped");
    }

    private String distribute(boolean on, String notice) {
        edit.edit(new EditKey.Request(serial, on, reason, version()));
        notices.done(notice, serial);
        return "/admin/key?faces-redirect=true&serial=" + serial;
    }

    public String delete() {
        delete.delete(new DeleteKey.Request(serial, reason, version()));
        notices.done("key.deleted", serial);
        return "/admin/keys?faces-redirect=true";
    }

    private Integer version() {
        String read = request.getParameter("version");
        return read != null && read.matches("\\d{1,9}") ? Integer.valueOf(read) : null;
    }

    /** What the forms send back, to notice a change meanwhile. */
    public int getVersion() {
        return getIt().version(getRow().today());
    }

    public Page<AuditRow> getTimeline() {
        if (timeline == null) {
            timeline = audit.timeline("KEY", getIt().id(), null, cursor);
        }
        return timeline;
    }

    /** The dialog that was sent and is shown again, or that the address asks for. */
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
}
