package io.tenure.ui;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import io.tenure.services.subscription.ProvisioningFailed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one place where a page meets a failure. A refusal of something sent becomes a message on the same page, which
 * keeps what was typed; a page asked for that does not exist or is not the caller's becomes the page that says so; an
 * expired session leads to its page; anything else is logged with a number, and the reader gets the number.
 */
class FacesExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(FacesExceptionHandler.class.getName());

    FacesExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            ExceptionQueuedEvent event = queued.next();
            queued.remove();
            answer(event.getContext().getContext(), event.getContext().getPhaseId(), event.getContext().getException());
        }
    }

    private static void answer(FacesContext faces, PhaseId phase, Throwable failure) {
        if (faces.getResponseComplete()) {
            LOG.log(Level.WARNING, "after the answer was complete", failure);
            return;
        }
        Optional<Refusal> refusal = cause(failure, Refusal.class);
        if (refusal.isPresent()) {
            refuse(faces, phase, refusal.get());
        } else if (cause(failure, ProvisioningFailed.class).isPresent()) {
            lead(faces, cause(failure, ProvisioningFailed.class).get());
        } else if (cause(failure, ViewExpiredException.class).isPresent()) {
            redirect(faces, "/expired.xhtml");
        } else {
            fail(faces, failure);
        }
    }

    private static void refuse(FacesContext faces, PhaseId phase, Refusal refusal) {
        RefusalCode.Kind kind = refusal.code().kind();
        boolean rendering = PhaseId.RENDER_RESPONSE.equals(phase);
        if (kind == RefusalCode.Kind.UNAUTHENTICATED) {
            redirect(faces, "/login.xhtml");
        } else if (rendering || !faces.isPostback() && shutsThePage(kind)) {
            sendError(faces, kind.status(), refusal.code().name());
        } else {
            refusal.all().forEach(one -> say(faces, one));
        }
    }

    private static boolean shutsThePage(RefusalCode.Kind kind) {
        return kind == RefusalCode.Kind.NOT_FOUND || kind == RefusalCode.Kind.FORBIDDEN
                || kind == RefusalCode.Kind.MALFORMED;
    }

    private static void say(FacesContext faces, Refusal refusal) {
        String sentence = CDI.current().select(Texts.class).get().refusal(refusal);
        String place = refusal.field() == null ? null : clientId(faces, faces.getViewRoot(),
                refusal.field().replaceAll("/\\d+$", ""));
        boolean overtaken = refusal.code().kind() == RefusalCode.Kind.STALE;
        faces.addMessage(place, new FacesMessage(overtaken ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_ERROR,
                sentence, null));
        faces.validationFailed();
    }

    /** The field of this name in the form that was sent; other forms of the page may have one of the same name. */
    private static String clientId(FacesContext faces, UIComponent within, String id) {
        if (within instanceof UIForm form && !form.isSubmitted()) {
            return null;
        }
        if (within instanceof UIInput input && id.equals(input.getId())) {
            return input.getClientId(faces);
        }
        Iterator<UIComponent> children = within.getFacetsAndChildren();
        while (children.hasNext()) {
            String found = clientId(faces, children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The order is kept, so the reader goes to the subscription, where it can be sent again. */
    private static void lead(FacesContext faces, ProvisioningFailed failed) {
        Texts texts = CDI.current().select(Texts.class).get();
        CDI.current().select(Notices.class).get()
                .failed("provisioning.failed", texts.word(failed.error()), failed.error().vendorCode());
        String folder = faces.getViewRoot().getViewId().startsWith("/shop/") ? "/shop" : "/admin";
        redirect(faces, folder + "/subscription.xhtml?number=" + failed.subscription());
    }

    private static void fail(FacesContext faces, Throwable failure) {
        String trace = UUID.randomUUID().toString().substring(0, 8);
        UIViewRoot view = faces.getViewRoot();
        LOG.log(Level.SEVERE, "trace " + trace + " on " + (view == null ? "no view" : view.getViewId()), failure);
        sendError(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, trace);
    }

    /** The message must not be empty: by it Mojarra knows an error page, and does not restore the view that failed. */
    private static void sendError(FacesContext faces, int status, String message) {
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        try {
            if (!response.isCommitted()) {
                response.resetBuffer();
                faces.getExternalContext().responseSendError(status, message);
            }
            faces.responseComplete();
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    private static void redirect(FacesContext faces, String page) {
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + page);
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
