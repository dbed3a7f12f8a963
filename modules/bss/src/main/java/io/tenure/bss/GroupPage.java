package io.tenure.bss;

import io.tenure.kernel.Page;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.audit.AuditRow;
import io.tenure.services.update.GroupSays;
import io.tenure.services.update.GroupUpdate;
import io.tenure.services.update.GroupUpdateQueries;
import io.tenure.services.update.SwitchGroupUpdate;
import io.tenure.ui.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One group of machines: what it says about the license update of its installations. */
@Named("groupPage")
@RequestScoped
public class GroupPage {

    @Inject
    private GroupUpdateQueries groups;

    @Inject
    private SwitchGroupUpdate switchUpdate;

    @Inject
    private AuditQueries audit;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String name;
    private String cursor;
    private String reason;
    private GroupSays says;
    private GroupUpdate it;
    private Page<AuditRow> timeline;

    /** What the page is about must be known before its parts are asked whether they are there. */
    @PostConstruct
    void begin() {
        name = request.getParameter("name");
    }

    public void load() {
        getIt();
    }

    public GroupUpdate getIt() {
        if (it == null) {
            it = groups.group(name);
        }
        return it;
    }

    public String save() {
        String read = request.getParameter("version");
        switchUpdate.set(new SwitchGroupUpdate.Request(name, getSays().enabled(), reason,
                read != null && read.matches("\\d{1,9}") ? Integer.valueOf(read) : null));
        notices.done("group.saved", name);
        return "/admin/group.xhtml?faces-redirect=true&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    public List<GroupSays> getChoices() {
        return List.of(GroupSays.values());
    }

    public Page<AuditRow> getTimeline() {
        if (timeline == null) {
            timeline = audit.timeline("GROUP", getIt().id(), null, cursor);
        }
        return timeline;
    }

    /** The dialog that was sent and refused, or that the address asks for; else empty. */
    public String getOpen() {
        String open = request.getParameter("dialog");
        return open == null ? "" : open;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public GroupSays getSays() {
        return says == null ? getIt().says() : says;
    }

    public void setSays(GroupSays says) {
        this.says = says;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
