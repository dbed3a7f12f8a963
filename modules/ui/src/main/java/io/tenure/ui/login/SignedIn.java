package io.tenure.ui.login;

import io.tenure.kernel.Role;
import io.tenure.services.account.SignedInUser;
import io.tenure.ui.ReaderZone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is signed in, for the pages: {@code #{signedIn.name}}. Empty on the pages that need no sign-in. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    @Inject
    private HttpServletRequest request;

    private SignedInUser user;
    private Acting acting;

    /** The user goes on after a change of their own: with the new session version, time zone and session id. */
    public void goesOnAs(SignedInUser changed) {
        request.changeSessionId();
        new PortalSession(changed.id(), changed.sessionVersion()).keepIn(request);
        ReaderZone.keep(request.getSession(), changed.zone());
        user = changed;
    }

    void is(SignedInUser who, Acting customer) {
        user = who;
        acting = customer;
    }

    public boolean isPresent() {
        return user != null;
    }

    public Optional<SignedInUser> user() {
        return Optional.ofNullable(user);
    }

    public String getName() {
        return user().map(SignedInUser::name).orElse("");
    }

    public String getEmail() {
        return user().map(SignedInUser::email).orElse("");
    }

    /** The first letters of the first and the last name. */
    public String getInitials() {
        String letters = Arrays.stream(getName().split("[\\s.]+")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining());
        String all = letters.toUpperCase(Locale.ROOT);
        return all.length() <= 2 ? all : all.charAt(0) + all.substring(all.length() - 1);
    }

    public Role getRole() {
        return user().map(SignedInUser::role).orElse(null);
    }

    public boolean isAdministrator() {
        return getRole() == Role.ADMINISTRATOR;
    }

    public boolean isAuditor() {
        return getRole() == Role.AUDITOR;
    }

    public boolean isCustomer() {
        return getRole() == Role.CUSTOMER;
    }

    /** Whether an administrator has chosen a customer to act for in the storefront. */
    public boolean isActing() {
        return acting != null;
    }

    public String getActingName() {
        return acting == null ? "" : acting.customerName();
    }

    public String getActingNumber() {
        return acting == null ? "" : acting.customerNumber();
    }

    public ZoneId getZone() {
        return user().map(SignedInUser::zone).orElse(ZoneOffset.UTC);
    }

    public Locale getLocale() {
        return user().map(SignedInUser::language).orElse(Locale.ENGLISH);
    }
}
