package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.account.ChangeRole;
import io.tenure.services.account.DisableUser;
import io.tenure.services.account.EnableUser;
import io.tenure.services.account.InviteAgain;
import io.tenure.services.account.InviteUser;
import io.tenure.services.account.UserQueries;
import io.tenure.services.account.UserRow;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One user: role, invitation, disable and enable, timeline. */
@Named("userPage")
@RequestScoped
public class UserPage {

    @Inject
    private UserQueries users;

    @Inject
    private AuditQueries audit;

    @Inject
    private ChangeRole changeRole;

    @Inject
    private DisableUser disableUser;

    @Inject
    private EnableUser enableUser;

    @Inject
    private InviteAgain inviteAgain;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private long id;
    private String cursor;
    private Role role;
    private String customer;
    private String reason;
    private UserRow row;
    private Page<AuditRow> timeline;
    private InviteUser.Receipt invited;

    /** The forms carry the id too, for which of them there are is asked before the page's parameters are read. */
    @PostConstruct
    void begin() {
        String asked = request.getParameter("id");
        id = asked != null && asked.matches("\\d{1,18}") ? Long.parseLong(asked) : 0;
    }

    public void load() {
        role = getRow().role();
        customer = getRow().customerNumber();
    }

    public String saveRole() {
        changeRole.change(new ChangeRole.Request(id, role, customer, reason));
        return done("user.role.done");
    }

    public String disable() {
        disableUser.disable(new DisableUser.Request(id, reason));
        return done("user.disable.done");
    }

    public String enable() {
        enableUser.enable(new EnableUser.Request(id, reason));
        return done("user.enable.done");
    }

    /** Shows the new one-time link in the answer, once. */
    public void invite() {
        invited = inviteAgain.invite(new InviteAgain.Request(id));
    }

    private String done(String key) {
        notices.done(key, users.user(id).name());
        return "/admin/user.xhtml?faces-redirect=true&id=" + id;
    }

    public UserRow getRow() {
        if (row == null) {
            row = users.user(id);
        }
        return row;
    }

    public Page<AuditRow> getTimeline() {
        if (timeline == null) {
            timeline = audit.timeline("USER", id, null, cursor);
        }
        return timeline;
    }

    public List<Role> getRoles() {
        return List.of(Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    /** The invitation just sent, or null. */
    public InviteUser.Receipt getInvited() {
        return invited;
    }

    public long getId() {
        return id;
    }

    public void setId(long number) {
        id = number;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String place) {
        cursor = place;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role chosen) {
        role = chosen;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String number) {
        customer = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
