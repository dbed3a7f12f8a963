package io.tenure.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The messages on top of a page: what the last page left ({@link Notices}) and what this request refused. */
@Named("messages")
@RequestScoped
public class PageMessages {

    @Inject
    private Notices notices;

    private List<Notice> shown;

    /** Only while the page is written; a component may ask earlier, and would take away what comes later. */
    public List<Notice> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId())) {
            return List.of();
        }
        if (shown == null) {
            shown = new ArrayList<>(notices.take());
            for (FacesMessage message : faces.getMessageList(null)) {
                shown.add(new Notice(level(message.getSeverity()), message.getSummary()));
            }
        }
        return shown;
    }

    private static String level(FacesMessage.Severity severity) {
        if (FacesMessage.SEVERITY_INFO.equals(severity)) {
            return "info";
        }
        return FacesMessage.SEVERITY_WARN.equals(severity) ? "warn" : "error";
    }
}
