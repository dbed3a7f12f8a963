package io.tenure.ui.account;

import io.tenure.services.account.ChangePassword;
import io.tenure.services.account.SignedInUser;
import io.tenure.services.account.UpdateProfile;
import io.tenure.ui.Notices;
import io.tenure.ui.login.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One's own account. */
@Named("accountPage")
@RequestScoped
public class AccountPage {

    private static final Predicate<String> PLACE = Pattern.compile(
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+").asMatchPredicate();

    @Inject
    private SignedIn signedIn;

    @Inject
    private UpdateProfile updateProfile;

    @Inject
    private ChangePassword changePassword;

    @Inject
    private LanguageChoice languageChoice;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String name;
    private String zone;
    private String language;
    private String oldPassword;
    private final NewPassword typed = new NewPassword();

    @PostConstruct
    void begin() {
        signedIn.user().ifPresent(this::show);
    }

    private void show(SignedInUser user) {
        name = user.name();
        zone = user.zone().getId();
        language = user.language().getLanguage();
    }

    public String saveProfile() {
        UpdateProfile.Receipt receipt = updateProfile.update(new UpdateProfile.Request(name, zone, language));
        signedIn.goesOnAs(receipt.user());
        languageChoice.choose(receipt.user().language());
        notices.done("account.saved");
        return "/account.xhtml?faces-redirect=true";
    }

    public String savePassword() {
        signedIn.goesOnAs(changePassword.change(new ChangePassword.Request(oldPassword, typed.getPassword(),
                typed.getPasswordAgain(), request.getRemoteAddr())).user());
        notices.done("account.password.saved");
        return "/account.xhtml?faces-redirect=true";
    }

    /** Time zones by the name of a place, and UTC; with the present one, whatever it is. */
    public List<String> getZones() {
        return Stream.concat(Stream.of("UTC", signedIn.getZone().getId()),
                ZoneId.getAvailableZoneIds().stream().filter(PLACE).sorted()).distinct().toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String id) {
        zone = id;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String tag) {
        language = tag;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String typed) {
        oldPassword = typed;
    }

    public NewPassword getTyped() {
        return typed;
    }
}
