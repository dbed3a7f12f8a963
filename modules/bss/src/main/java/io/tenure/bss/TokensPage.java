package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.kernel.RealTime;
import io.tenure.kernel.Role;
import io.tenure.services.account.IssueToken;
import io.tenure.services.account.RevokeToken;
import io.tenure.services.account.TokenQueries;
import io.tenure.services.account.TokenRow;
import io.tenure.services.account.TokenState;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** All tokens of the REST API; issuing and revoking them. */
@Named("tokensPage")
@RequestScoped
public class TokensPage {

    @Inject
    private TokenQueries tokens;

    @Inject
    private IssueToken issueToken;

    @Inject
    private RevokeToken revokeToken;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String cursor;
    private String name;
    private Role role = Role.CUSTOMER;
    private String customer;
    private LocalDate expiresAt;
    private Page<TokenRow> page;
    private IssueToken.Receipt issued;

    /** The form that revokes carries the cursor too, for its rows are asked before the page's parameters are read. */
    @PostConstruct
    void begin() {
        String asked = request.getParameter("cursor");
        cursor = asked == null || asked.isEmpty() ? null : asked;
    }

    public void load() {
        page();
    }

    private Page<TokenRow> page() {
        if (page == null) {
            page = tokens.tokens(null, cursor);
        }
        return page;
    }

    /** Shows the token in the answer, once; it is not kept anywhere to show it again. */
    public void issue() {
        Instant end = expiresAt == null ? null : expiresAt.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        issued = issueToken.issue(new IssueToken.Request(name, role, customer, end));
        name = null;
        customer = null;
        page = null;
    }

    public String revoke(long id) {
        String revoked = tokens.token(id).name();
        revokeToken.revoke(new RevokeToken.Request(id));
        notices.done("tokens.revoked", revoked);
        return "/admin/tokens.xhtml?faces-redirect=true";
    }

    public List<TokenRow> getRows() {
        return page().items();
    }

    public TokenState state(TokenRow row) {
        return row.state(RealTime.now());
    }

    /** The last day a token works, UTC, or null for no end. */
    public LocalDate lastDay(TokenRow row) {
        return row.expiresAt() == null ? null : LocalDate.ofInstant(row.expiresAt().minusNanos(1), ZoneOffset.UTC);
    }

    public String getNext() {
        return page().next();
    }

    public List<Role> getRoles() {
        return List.of(Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR, Role.RESELLER);
    }

    /** The token just issued, or null. */
    public IssueToken.Receipt getIssued() {
        return issued;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String place) {
        cursor = place;
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

    /** The last day it works, UTC. */
    public LocalDate getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(LocalDate day) {
        expiresAt = day;
    }
}
