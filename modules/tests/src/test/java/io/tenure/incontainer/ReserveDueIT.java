package io.tenure.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.device.ActivateLicense;
import io.tenure.activation.device.DeviceLicense;
import io.tenure.activation.device.DeviceQueries;
import io.tenure.activation.device.ReserveState;
import io.tenure.activation.device.SaveReserveCode;
import io.tenure.activation.machine.MachineFilter;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.MachineView;
import io.tenure.activation.machine.Owner;
import io.tenure.activation.machine.RegisterMachine;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.DueWorkRunner;
import io.tenure.services.customer.CustomerView;
import io.tenure.testkit.Given;
import io.tenure.testkit.GivenMachines;
import io.tenure.testkit.StatementCounter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reserve codes on the clock when somebody was cut off, and what lists of devices cost. */
@ExtendWith(ArquillianExtension.class)
class ReserveDueIT {

    @Inject
    private Given given;
    @Inject
    private GivenMachines givenMachines;
    @Inject
    private RegisterMachine register;
    @Inject
    private ActivateLicense activate;
    @Inject
    private SaveReserveCode save;
    @Inject
    @Any
    private Instance<DueWork> works;
    @Inject
    private DeviceQueries devices;
    @Inject
    private StatementCounter count;
    @Inject
    private DueWorkRunner dueWork;
    @Inject
    private Clock clock;

    @AfterEach
    void pollAgain() {
        dueWork.resume();
    }

    @BeforeEach
    void asAdministrator() {
        given.administrator();
    }

    private MachineView device(CustomerView customer) {
        return register.register(new RegisterMachine.Request(MachineKind.DEVICE, new MachineProfile(
                "device " + UUID.randomUUID(), null, null, null, null, false, List.of()),
                new Owner(customer.id(), customer.number()), List.of()));
    }

    private MachineView covered(CustomerView customer, int days) {
        MachineView device = device(customer);
        activate.activate(new ActivateLicense.Request(device.number(),
                givenMachines.code(LocalDate.now(clock).plusDays(days)), null, null, null));
        return device;
    }

    @Test
    void a_code_whose_activation_was_cut_off_is_activated_when_its_due_row_comes() {
        MachineView device = covered(given.customer(), 50);
        save.save(new SaveReserveCode.Request(device.number(), givenMachines.code(LocalDate.now(clock).plusDays(400)), false,
                null, null));
        givenMachines.change("delete from activation_slot where machine_id = ?", device.id());
        givenMachines.change("update activation_reserve set state = 'ACTIVATING', check_at = null, due_at = ?,"
                + " version = version + 1 where machine_id = ?", clock.instant().minus(Duration.ofMinutes(1)), device.id());
        works.stream().filter(work -> work.name().equals("activate-reserve-codes")).forEach(work ->
                work.runBatch(clock.instant()));
        given.administrator();
        DeviceLicense after = devices.license(device.number());
        assertThat(after.reserve().state()).isEqualTo(ReserveState.NONE);
        assertThat(after.expiresOn()).isEqualTo(LocalDate.now(clock).plusDays(400));
    }

    @Test
    void a_night_without_news_of_20_waiting_codes_is_one_commit_and_writes_that_they_were_checked() {
        CustomerView customer = given.customer();
        List<MachineView> waiting = Stream.generate(() -> covered(customer, 50)).limit(20).toList();
        waiting.forEach(device -> save.save(new SaveReserveCode.Request(device.number(),
                givenMachines.code(LocalDate.now(clock).plusDays(400)), false, null, null)));
        dueWork.pause();
        givenMachines.change("update activation_reserve set check_at = ?, checked_at = null, version = version + 1"
                + " where state = 'SAVED' and check_at is not null", clock.instant());
        StatementCounter.Count night = count.of(1, i -> works.stream().filter(work -> work.name().equals("check-reserve-codes"))
                .forEach(work -> assertThat(work.runBatch(clock.instant())).isGreaterThanOrEqualTo(20)));
        given.administrator();
        assertThat(night.commits()).isEqualTo(1);
        assertThat(waiting).allSatisfy(device -> assertThat(devices.license(device.number()).reserve().checkedAt())
                .isEqualTo(clock.instant()));
    }

    @Test
    void a_list_of_devices_takes_the_same_statements_for_few_rows_and_many() {
        CustomerView customer = given.customer();
        for (int i = 0; i < 30; i++) {
            covered(customer, 50);
        }
        given.customer(customer);
        MachineFilter all = new MachineFilter(MachineKind.DEVICE, null, null, null, null);
        assertThat(count.of(50, i -> devices.list(all, 5, null)).statements()).isPositive().isLessThan(4.1);
        assertThat(count.of(50, i -> devices.list(all, 50, null)).statements()).isLessThan(4.1);
    }
}
