package io.tenure.bss;

import io.tenure.authority.issue.LicenseQueries;
import io.tenure.authority.issue.RotateSigningKey;
import io.tenure.authority.keyfile.SigningKeys;
import io.tenure.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The keys that sign key files: the one that signs now, those whose signatures stay good, and putting in a new one. */
@Named("signingkeysPage")
@RequestScoped
public class SigningkeysPage {

    @Inject
    private LicenseQueries licenses;

    @Inject
    private RotateSigningKey rotate;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String reason;
    private List<SigningKeys.Row> rows;

    public List<SigningKeys.Row> getRows() {
        if (rows == null) {
            rows = licenses.signingKeys();
        }
        return rows;
    }

    public String rotate() {
        notices.done("signing.rotated", rotate.rotate(reason));
        return "/admin/signingkeys?faces-redirect=true";
    }

    /** The dialog that was sent and refused, or that the address asks for. */
    public String getOpen() {
        return request.getParameter("dialog");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
