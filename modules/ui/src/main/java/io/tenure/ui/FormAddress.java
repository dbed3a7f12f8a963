package io.tenure.ui;

import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lets every form post to the address of its page with what that address asks for. A post that is refused then stands at
 * an address that can be loaded again, and beans know from the first phase on what the page is about. Which dialog is open
 * is the form's own affair and is left out.
 */
public class FormAddress implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        String query = kept(request.getQueryString());
        if (!query.isEmpty()) {
            String page = faces.getApplication().getViewHandler().getActionURL(faces, faces.getViewRoot().getViewId());
            ((UIForm) event.getSource()).getPassThroughAttributes().put("action", page + '?' + query);
        }
    }

    static String kept(String query) {
        return query == null ? "" : Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("dialog="))
                .collect(Collectors.joining("&"));
    }
}
