package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.kernel.Role;
import io.tenure.services.account.InviteUser;
import io.tenure.services.account.UserFilter;
import io.tenure.services.account.UserQueries;
import io.tenure.services.account.UserRow;
import io.tenure.services.account.UserStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All users, filtered and paged by the address; and the invitation of another one. */
@Named("usersPage")
@RequestScoped
public class UsersPage {

    @Inject
    private UserQueries users;

    @Inject
    private InviteUser inviteUser;

    private String q;
    private Role role;
    private UserStatus status;
    private String customer;
    private String cursor;
    private Page<UserRow> page;
    private final Invitation invitation = new Invitation();
    private InviteUser.Receipt invited;

    public void load() {
        page();
    }

    private Page<UserRow> page() {
        if (page == null) {
            page = users.users(new UserFilter(q, role, status, customer), null, cursor);
        }
        return page;
    }

    /** Shows the one-time link in the answer, once; it is not kept anywhere to show it again. */
    public void invite() {
        invited = inviteUser.invite(invitation.request());
        page = null;
    }

    public List<UserRow> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public boolean isFiltered() {
        return q != null || role != null || status != null || customer != null;
    }

    public List<Role> getRoles() {
        return List.of(Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    public List<UserStatus> getStatuses() {
        return List.of(UserStatus.values());
    }

    public Invitation getInvitation() {
        return invitation;
    }

    /** The invitation just sent, or null. */
    public InviteUser.Receipt getInvited() {
        return invited;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String typed) {
        q = typed;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role wanted) {
        role = wanted;
    }

    public UserStatus getStatus() {
        return status;
    }

    public void setStatus(UserStatus wanted) {
        status = wanted;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String number) {
        customer = number;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String place) {
        cursor = place;
    }
}
