package io.tenure.services.device;

import io.tenure.activation.machine.MachineReminders;
import io.tenure.activation.machine.MachineReminders.Kind;
import io.tenure.activation.machine.MachineReminders.Untold;
import io.tenure.kernel.Internal;
import io.tenure.services.mail.MailKind;
import io.tenure.services.mail.MailOutbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The transaction of {@link RemindOfDevices}: the mails and what they tell are written together. */
@Stateless
@Internal
public class DeviceMails {

    /** So many devices stand in a mail; of further ones it says how many they are. */
    static final int NAMED = 20;

    @Inject
    private MachineReminders reminders;

    @Inject
    private MailOutbox outbox;

    /** The next mails of the day; when there are none the day is done. @return how many rows were written, at least 1 */
    public int next() {
        int told = tell(Kind.RESERVE_FAILS, MailKind.RESERVES_FAIL) + tell(Kind.LICENSE_ENDS, MailKind.LICENSES_END);
        if (told == 0) {
            reminders.lookedAt();
        }
        return Math.max(1, told);
    }

    private int tell(Kind kind, MailKind mail) {
        List<Untold> untold = whole(reminders.untold(kind));
        Map<Long, List<Untold>> byCustomer = untold.stream()
                .collect(Collectors.groupingBy(Untold::customer, LinkedHashMap::new, Collectors.toList()));
        byCustomer.forEach((customer, devices) -> outbox.add(mail, customer, facts(devices)));
        reminders.told(kind, untold);
        return untold.size();
    }

    /** Without those of the last customer where there may be more of them: they come together with the next mails. */
    private static List<Untold> whole(List<Untold> read) {
        List<Untold> devices = new ArrayList<>(read);
        if (read.size() == MachineReminders.MOST && read.get(0).customer() != read.get(read.size() - 1).customer()) {
            long last = read.get(read.size() - 1).customer();
            devices.removeIf(device -> device.customer() == last);
        }
        return devices;
    }

    static Map<String, String> facts(List<Untold> devices) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("count", Integer.toString(devices.size()));
        facts.put("devices", devices.stream().limit(NAMED).map(DeviceMails::line).collect(Collectors.joining("\n")));
        facts.put("more", devices.size() > NAMED ? Integer.toString(devices.size() - NAMED) : null);
        return facts;
    }

    /** Its name is cut where it is long; the reason is put into words with the mail. */
    private static String line(Untold device) {
        String name = device.name().length() > 60 ? device.name().substring(0, 59) + '\u2026' : device.name();
        String why = device.reason() == null ? "" : " {why." + device.reason() + "}";
        return "- " + name + " (" + device.number() + ")" + why + ": " + device.endsOn();
    }
}
