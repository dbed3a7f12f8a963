package io.tenure.ui.account;

import java.io.Serializable;

/** The two fields of a form that sets a password: once, and once more. */
public class NewPassword implements Serializable {

    private static final long serialVersionUID = 1L;

    private String password;
    private String passwordAgain;

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getPasswordAgain() {
        return passwordAgain;
    }

    public void setPasswordAgain(String typed) {
        passwordAgain = typed;
    }
}
