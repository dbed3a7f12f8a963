package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Everything that happened, newest first. */
@Named("auditPage")
@RequestScoped
public class AuditPage {

    /** The actions to filter by, in the order people look for them. */
    private static final List<String> ACTIONS = List.of("PURCHASE", "INCREASE_SEATS", "DECREASE_SEATS", "SUSPEND",
            "ACTIVATE", "CANCEL", "CANCEL_AT_PERIOD_END", "WITHDRAW_CANCELLATION", "STOP_RENEWAL", "RESUME_RENEWAL",
            "PERIOD_RENEWED", "ENDED",
            "ORDER_FAILED", "ORDER_DROPPED", "ACTIVATION_CODE_REVEALED", "USER_INVITED", "INVITATION_ACCEPTED",
            "PASSWORD_RESET_REQUESTED", "PASSWORD_RESET", "PASSWORD_CHANGED", "PROFILE_UPDATED",
            "USER_DISABLED", "USER_ENABLED", "ROLE_CHANGED", "SIGNED_IN", "SIGN_IN_REFUSED", "TOKEN_ISSUED",
            "TOKEN_REVOKED", "ACT_ON_BEHALF", "CUSTOMER_ADDED", "CUSTOMER_EDITED", "SKU_ADDED", "SKU_EDITED",
            "MAIL_SETTINGS_EDITED", "MAIL_SENT_AGAIN", "WEBHOOK_ADDED", "WEBHOOK_EDITED", "WEBHOOK_DELETED", "WEBHOOK_GONE",
            "WEBHOOK_SECRET_ROTATED", "WEBHOOK_TESTED", "WEBHOOK_REPLAYED", "JOB_RUN",
            "IMPORTED", "LICENSE_ISSUED", "LICENSE_BLOCKED", "RENEWAL_PUBLISHED", "SIGNING_KEY_ROTATED");

    @Inject
    private AuditQueries audit;

    @Inject
    private Notices notices;

    private String actor;
    private String action;
    private String cursor;
    private Page<AuditRow> page;

    public void load() {
        if (page().items().isEmpty() && action != null && !ACTIONS.contains(action)) {
            notices.warn("filter.unknown", "action", action);
            action = null;
            page = null;
        }
    }

    private Page<AuditRow> page() {
        if (page == null) {
            page = audit.all(actor, action, null, cursor);
        }
        return page;
    }

    public List<AuditRow> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public List<String> getActions() {
        return ACTIONS;
    }

    public boolean isFiltered() {
        return actor != null || action != null;
    }

    /** Only what this person did. */
    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
