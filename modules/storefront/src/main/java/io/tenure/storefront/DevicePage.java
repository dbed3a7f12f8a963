package io.tenure.storefront;

import io.tenure.activation.device.DeviceLicense;
import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.ui.device.DeviceCard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** /shop/device.xhtml: one device. What can be done with its license is the {@link DeviceCard}'s. */
@Named("shopDevicePage")
@RequestScoped
public class DevicePage {

    private static final int ROWS = 20;

    @Inject
    private DeviceCard card;

    @Inject
    private AuditQueries audit;

    private String id;
    private String change;
    private String cursor;
    private DeviceLicense shown;
    private Page<AuditRow> timeline;

    /** Opens the page for a device of the customer only. */
    public void load() {
        card.getLicense();
    }

    /** The card has looked the device up, so it is the caller's; when it does so anew, something has happened. */
    public Page<AuditRow> getTimeline() {
        if (timeline == null || shown != card.getLicense()) {
            shown = card.getLicense();
            timeline = audit.timeline("MACHINE", card.getIt().id(), ROWS, cursor);
        }
        return timeline;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
