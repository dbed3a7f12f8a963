package io.tenure.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages on top of a page: what the last page left ({@link Notices}) and what this request refused,
 * filters in the address that a list does not know among it.
 */
@Named("messages")
@RequestScoped
public class PageMessages {

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

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
            ViewMetadata.getViewParameters(faces.getViewRoot()).stream().filter(filter -> !filter.isValid())
                    .forEach(filter -> shown.add(new Notice("warn",
                            texts.of("filter.unknown", filter.getName(), filter.getSubmittedValue()))));
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
