package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.services.mail.EditMailSettings;
import io.tenure.services.mail.MailQueries;
import io.tenure.services.mail.MailRow;
import io.tenure.services.mail.MailServer;
import io.tenure.services.mail.MailSettings;
import io.tenure.services.mail.MailState;
import io.tenure.services.mail.SendMailAgain;
import io.tenure.services.mail.SendTestMail;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** Who gets mail that concerns the whole installation, how mail goes out, and what became of every mail. */
@Named("notificationsPage")
@RequestScoped
public class NotificationsPage {

    private static final String HERE = "/admin/notifications.xhtml?faces-redirect=true";

    @Inject
    private MailQueries mails;

    @Inject
    private EditMailSettings editSettings;

    @Inject
    private SendTestMail sendTest;

    @Inject
    private SendMailAgain sendAgain;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private MailSettings settings;
    private Page<MailRow> page;
    private MailState state;
    private String cursor;
    private String recipients;
    private String language;
    private Boolean catching;

    /** The rows of the forms are asked before the page's parameters are read. */
    @PostConstruct
    void begin() {
        String asked = request.getParameter("state");
        state = Arrays.stream(MailState.values()).filter(one -> one.name().equals(asked)).findFirst().orElse(null);
        String place = request.getParameter("cursor");
        cursor = place == null || place.isEmpty() ? null : place;
    }

    public void load() {
        page();
    }

    public MailSettings getSettings() {
        if (settings == null) {
            settings = mails.settings();
        }
        return settings;
    }

    /** The mail server, or null. */
    public MailServer getServer() {
        return mails.server().orElse(null);
    }

    private Page<MailRow> page() {
        if (page == null) {
            page = mails.list(state, null, cursor);
        }
        return page;
    }

    public List<MailRow> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public List<MailState> getStates() {
        return List.of(MailState.QUEUED, MailState.SENT, MailState.FAILED, MailState.CAUGHT);
    }

    public String save() {
        String read = request.getParameter("version");
        editSettings.edit(new EditMailSettings.Request(
                getRecipients().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(), getLanguage(),
                catching, read != null && read.matches("\\d{1,9}") ? Integer.valueOf(read) : null));
        notices.done("notifications.saved");
        return HERE;
    }

    public String test() {
        MailSettings to = sendTest.send();
        notices.done("notifications.tested", String.join(", ", to.recipients()));
        return HERE;
    }

    public String again(long id) {
        MailRow mail = sendAgain.again(id);
        notices.done("notifications.again.done", mail.subject());
        return HERE;
    }

    /** One address a line. */
    public String getRecipients() {
        return recipients == null ? String.join("\n", getSettings().recipients()) : recipients;
    }

    public void setRecipients(String typed) {
        recipients = typed == null ? "" : typed;
    }

    public String getLanguage() {
        return language == null ? getSettings().language() : language;
    }

    public void setLanguage(String chosen) {
        language = chosen;
    }

    /** Sandbox only. */
    public boolean isCatching() {
        return catching == null ? getSettings().catching() : catching;
    }

    public void setCatching(boolean chosen) {
        catching = chosen;
    }

    public MailState getState() {
        return state;
    }

    public void setState(MailState chosen) {
        state = chosen;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String place) {
        cursor = place;
    }
}
