package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Page;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenFleet;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.StatementCounter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the New Task Wizard offers of key storage: only what machines can get, and all of it, page by page. */
@ExtendWith(ArquillianExtension.class)
class KeyChoiceIT {

    @Inject
    private Given given;
    @Inject
    private GivenFleet fleet;
    @Inject
    private GivenMachines machines;
    @Inject
    private KeyQueries keys;
    @Inject
    private StatementCounter count;
    @Inject
    private Clock clock;

    private final String product = "Shield " + UUID.randomUUID();

    @BeforeEach
    void asAdministrator() {
        given.administrator();
    }

    private String key(LicenseType type, LocalDate expiresOn) {
        String serial = fleet.key(KeyType.SERVER, type, Edition.STANDARD, expiresOn);
        machines.change("update authority_license set product = ? where serial = ?", product, serial);
        return serial;
    }

    private List<String> offered(LicenseType type, int limit) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<StoredKey> page = keys.keys(KeyFilter.toGiveOut(product, type), limit, cursor);
            page.items().forEach(one -> all.add(one.serial()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    @Test
    void keys_that_machines_can_get_are_offered_newest_first_and_by_license_type() {
        LocalDate today = LocalDate.now(clock);
        String last = key(LicenseType.COMMERCIAL, today);
        String trial = key(LicenseType.TRIAL, today.plusDays(30));
        key(LicenseType.COMMERCIAL, today.minusDays(1));
        String blocked = key(LicenseType.COMMERCIAL, today.plusDays(100));
        machines.change("update authority_license set blocked_on = ? where serial = ?", today, blocked);
        String paused = key(LicenseType.SUBSCRIPTION, today.plusDays(100));
        machines.change("update authority_license set status = 'PAUSED' where serial = ?", paused);
        String endless = key(LicenseType.PERPETUAL, null);
        assertThat(offered(null, 1)).containsExactly(endless, trial, last);
        assertThat(offered(LicenseType.TRIAL, 50)).containsExactly(trial);
        assertThat(keys.keys(KeyFilter.toGiveOut(product, null), 50, null).items())
                .allMatch(one -> one.state(today).givesOut());
    }

    @Test
    void a_page_takes_one_statement() {
        key(LicenseType.COMMERCIAL, LocalDate.now(clock).plusDays(9));
        assertThat(count.of(10, i -> keys.keys(KeyFilter.toGiveOut(product, null), 50, null)).statements())
                .isBetween(0.9, 1.1);
    }
}
