package io.tenure.services.device;

import io.tenure.activation.machine.MachineReminders;
import io.tenure.kernel.due.DueWork;
import io.tenure.kernel.due.NextDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Use case of the clock: after each night, customers are told of devices that will lose their cover. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemindOfDevices implements DueWork {

    @Inject
    private MachineReminders reminders;

    @Inject
    private DeviceMails mails;

    @Override
    public String name() {
        return "remind-of-devices";
    }

    /** After the reserve codes were checked, and before mail is delivered. */
    @Override
    public int rank() {
        return 910;
    }

    @Override
    public NextDue nextDue() {
        return MachineReminders.nextDue();
    }

    @Override
    public int runBatch(Instant moment) {
        return mails.next();
    }
}
