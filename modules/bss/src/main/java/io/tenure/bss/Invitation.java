package io.tenure.bss;

import io.tenure.kernel.Role;
import io.tenure.services.account.InviteUser;

/** The fields of the invitation's form. */
public class Invitation {

    private String email;
    private String name;
    private Role role = Role.CUSTOMER;
    private String customer;
    private String language = "en";

    InviteUser.Request request() {
        return new InviteUser.Request(email, name, role, customer, language);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String tag) {
        language = tag;
    }
}
