package io.tenure.services.mail;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;

/** Use case: an administrator says who gets mail that concerns the whole installation, and in which language. */
@Stateless
public class EditMailSettings {

    /** The most recipients there may be. */
    public static final int MOST = 20;

    private static final List<String> LANGUAGES = List.of("en", "de");

    @Inject
    private MailSettingStore settings;

    @Inject
    private AuditLog audit;

    /**
     * @param language null keeps it
     * @param catching null keeps it
     * @param version  the version the caller read, or null
     */
    public record Request(List<String> recipients, String language, Boolean catching, Integer version) {
    }

    /**
     * As they are afterwards; an address that is named twice counts once. Refuses {@code TOO_MANY_RECIPIENTS}, what is
     * no address or language, and a stale version.
     */
    @Allowed(Role.ADMINISTRATOR)
    public MailSettings edit(Request asked) {
        List<String> recipients = recipients(Check.present("recipients", asked.recipients()));
        MailSettings before = settings.lock();
        if (asked.version() != null && asked.version() != before.version()) {
            throw new Refusal(CommonRefusal.STALE);
        }
        String language = language(asked.language() == null ? before.language() : asked.language());
        boolean catching = asked.catching() == null ? before.catching() : asked.catching();
        if (recipients.equals(before.recipients()) && language.equals(before.language()) && catching == before.catching()) {
            return before;
        }
        settings.write(recipients, language, catching);
        MailSettings after = settings.read();
        audit.record(new Audited("MAIL_SETTINGS_EDITED", "MAIL_SETTINGS", 1, "Mail", null, null, facts(before), facts(after)));
        return after;
    }

    private static List<String> recipients(List<String> asked) {
        if (asked.size() > MOST) {
            throw Refusal.of("recipients", MailRefusal.TOO_MANY_RECIPIENTS, MOST);
        }
        Map<String, String> each = new LinkedHashMap<>();
        IntStream.range(0, asked.size()).forEach(i -> {
            String address = Check.email("recipients/" + i, asked.get(i));
            if (address.matches(".*[,;<>()\"\\[\\]\\\\].*")) {
                throw Refusal.of("recipients/" + i, CommonRefusal.MALFORMED, "recipients/" + i, address, "an e-mail address");
            }
            each.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
        });
        return List.copyOf(each.values());
    }

    private static String language(String asked) {
        if (!LANGUAGES.contains(asked)) {
            throw Refusal.of("language", CommonRefusal.MALFORMED, "language", asked, "en or de");
        }
        return asked;
    }

    private static Facts facts(MailSettings settings) {
        return Facts.of("recipients", String.join(", ", settings.recipients()), "language", settings.language(),
                "catching", settings.catching());
    }
}
