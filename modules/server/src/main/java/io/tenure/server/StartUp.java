package io.tenure.server;

import io.tenure.authority.code.SecretCheck;
import io.tenure.authority.remote.AuthorityChoice;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.Mode;
import io.tenure.services.account.PrepareSandboxLogins;
import io.tenure.services.clock.ClockSetting;
import io.tenure.services.clock.DuePoll;
import io.tenure.services.demo.DemoData;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What happens before the first request, in this order. Fails the deployment if a step fails. */
@Singleton(name = "StartUp")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

    @Inject
    private Database database;

    @Inject
    private AuthorityChoice authority;

    @Inject
    private SecretCheck secrets;

    @Inject
    private ClockSetting clock;

    @Inject
    private PrepareSandboxLogins logins;

    @Inject
    private DemoData demo;

    @Inject
    private DuePoll poll;

    @Inject
    private Caller caller;

    @PostConstruct
    void start() {
        requireUtc();
        Optional<URI> vendor = authority.address();
        vendor.ifPresent(address -> LOG.log(Level.INFO, "licenses come from the authority at {0}", address));
        caller.becomes(Actor.SYSTEM);
        database.migrate();
        secrets.check();
        if (Mode.sandbox()) {
            startSandbox(vendor.isPresent());
        }
        poll.begin();
    }

    /** The demo data's year lies in the past, which a vendor far away would not replay. */
    private void startSandbox(boolean remote) {
        if (!clock.restore()) {
            Mode.startingClock().map(Instant::parse).ifPresent(clock::standAt);
        }
        logins.prepare();
        if (!remote) {
            demo.load();
        }
    }

    private static void requireUtc() {
        if (!ZoneId.systemDefault().getRules().equals(ZoneId.of("UTC").getRules())) {
            throw new IllegalStateException("Tenure runs in UTC only; start Java with -Duser.timezone=UTC");
        }
    }
}
