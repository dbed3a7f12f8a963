package io.tenure.ui;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Puts the page's script nonce into every form. PrimeFaces wants it back with each post and adds it by script, but only
 * on pages that use one of its components; elsewhere a post that shows the same page again would be refused.
 */
public class FormNonce implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIForm form = (UIForm) event.getSource();
        Input input = new Input();
        input.setId(form.getId() + "-nonce");
        input.setTransient(true);
        form.getChildren().add(input);
    }

    static class Input extends UIComponentBase {

        @Override
        public String getFamily() {
            return "io.tenure.ui.FormNonce";
        }

        @Override
        public String getRendererType() {
            return null;
        }

        @Override
        public void encodeBegin(FacesContext context) throws IOException {
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("input", this);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", "primefaces.nonce", null);
            writer.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
            writer.endElement("input");
        }
    }
}
