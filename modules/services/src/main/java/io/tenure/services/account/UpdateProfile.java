package io.tenure.services.account;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.Facts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;

/** Use case: somebody who is signed in changes their own name, time zone and language. */
@Stateless
public class UpdateProfile {

    private static final int NAME_LENGTH = 200;

    @Inject
    private OwnAccount own;

    @Inject
    private AccountTrail trail;

    @Inject
    private UserLookup lookup;

    /** @param zone for example {@code Europe/Berlin}; @param language {@code en} or {@code de} */
    public record Request(String name, String zone, String language) {
    }

    public record Receipt(SignedInUser user) {
    }

    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Receipt update(Request asked) {
        String name = Check.text("name", asked.name(), NAME_LENGTH);
        ZoneId zone = Profile.zone(asked.zone());
        Locale language = Profile.language(asked.language());
        AccountUser user = own.lock();
        SignedInUser before = user.asSignedIn();
        user.changeProfile(name, zone, language);
        lookup.changed(user.id());
        trail.byCaller("PROFILE_UPDATED", user, null, facts(before), facts(user.asSignedIn()));
        return new Receipt(user.asSignedIn());
    }

    private static Facts facts(SignedInUser user) {
        return Facts.of("name", user.name(), "zone", user.zone(), "language", user.language());
    }
}
