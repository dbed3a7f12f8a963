package io.tenure.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The zone moments are shown in: the account's, else the browser's ({@code tenure-zone}), else UTC. */
@Named("readerZone")
@RequestScoped
public class ReaderZone {

    private static final String ATTRIBUTE = "tenure.zone";

    @Inject
    private HttpServletRequest request;

    /** Keeps the account's zone for this session; null goes back to the browser's. */
    public static void keep(HttpSession session, ZoneId zone) {
        session.setAttribute(ATTRIBUTE, zone == null ? null : zone.getId());
    }

    public ZoneId getCurrent() {
        return ofAccount().or(() -> Cookies.value(request, "tenure-zone")).flatMap(ReaderZone::parse)
                .orElse(ZoneOffset.UTC);
    }

    private Optional<String> ofAccount() {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
    }

    private static Optional<ZoneId> parse(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
