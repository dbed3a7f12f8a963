package io.tenure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.distribution.DistributionQueries;
import io.tenure.activation.distribution.DistributionState;
import io.tenure.activation.distribution.DistributionView;
import io.tenure.activation.machine.DeleteMachine;
import io.tenure.activation.machine.EditMachine;
import io.tenure.activation.machine.MachineQueries;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.RemoveKey;
import io.tenure.authority.license.LicenseType;
import io.tenure.authority.vendor.AuthorityAnswers;
import io.tenure.kernel.Actor;
import io.tenure.kernel.Caller;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.kernel.due.DueMoments;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.DueWorkRunner;
import io.tenure.keystorage.key.EditKey;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.services.clock.MoveClock;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenDevices;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.StatementCounter;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the tests of automatic distribution begin with: nobody else waits, and words for what the clock does. */
@ExtendWith(ArquillianExtension.class)
abstract class Distributing {

    static final String HOLDERS = "select count(*) from activation_slot where serial = ? and role = 'ACTIVE'";

    @Inject
    Given given;
    @Inject
    GivenDevices devices;
    @Inject
    GivenMachines givenMachines;
    @Inject
    EditKey editKey;
    @Inject
    EditMachine edit;
    @Inject
    RemoveKey removeKey;
    @Inject
    DeleteMachine delete;
    @Inject
    MachineQueries machines;
    @Inject
    KeyQueries keys;
    @Inject
    DistributionQueries distributions;
    @Inject
    AuditQueries audit;
    @Inject
    @Any
    Instance<DueWork> works;
    @Inject
    DueMoments due;
    @Inject
    DueWorkRunner dueWork;
    @Inject
    MoveClock clock;
    @Inject
    AuthorityAnswers authority;
    @Inject
    StatementCounter count;
    @Inject
    Caller caller;
    @Inject
    Instance<RequestContextController> requests;
    @Inject
    Clock now;

    DueWork notices;
    DueWork starts;
    DueWork distribute;
    final String group = "group " + UUID.randomUUID();

    @BeforeEach
    void alone() {
        dueWork.pause();
        notices = work("notice-license-ends");
        starts = work("start-distribution");
        distribute = work("distribute-keys");
        given.administrator();
        devices.nothingElse();
    }

    @AfterEach
    void leaveNothing() {
        devices.nothingElse();
        dueWork.resume();
    }

    DueWork work(String name) {
        return works.stream().filter(work -> work.name().equals(name)).findFirst().orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(now);
    }

    String distributed(LicenseType type, int limit, LocalDate expiresOn) {
        String serial = devices.key(type, limit, expiresOn);
        devices.store(serial);
        editKey.edit(new EditKey.Request(serial, true, "rollout", null));
        return serial;
    }

    /** What the clock would do now, until nothing is due. */
    void run() {
        caller.becomes(Actor.SYSTEM);
        Instant moment = now.instant();
        while (notices.runBatch(moment) + starts.runBatch(moment) + distribute.runBatch(moment) > 0) {
            moment = now.instant();
        }
        given.administrator();
    }

    /** As a node of its own would. @return how many devices it settled */
    int giveAllThereIs() {
        RequestContextController request = requests.get();
        request.activate();
        try {
            caller.becomes(Actor.SYSTEM);
            int settled = 0;
            while (due.of(distribute).isPresent()) {
                settled += distribute.runBatch(now.instant());
            }
            return settled;
        } finally {
            request.deactivate();
        }
    }

    long holders(String serial) {
        return devices.count(HOLDERS, serial);
    }

    List<String> active(MachineView machine) {
        return machines.row(machine.number()).active().stream().map(key -> key.serial()).toList();
    }

    static DistributionView stopped(String code, int given, DistributionView seen) {
        return new DistributionView(DistributionState.STOPPED, code, given, seen.dueAt());
    }

    void stoppedAtLimit(String serial, int given) {
        DistributionView seen = distributions.of(serial);
        assertThat(seen).isEqualTo(stopped("LIMIT_REACHED", given, seen));
    }
}
