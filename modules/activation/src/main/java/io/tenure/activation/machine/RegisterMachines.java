package io.tenure.activation.machine;

import io.tenure.kernel.Addition;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Use case: an administrator registers many machines at once, a thousand to a call. */
@Stateless
public class RegisterMachines {

    @Inject
    private MachineStore machines;

    @Inject
    private GuestStore guestStore;

    @Inject
    private GroupStore groups;

    @Inject
    private MachineWatches watches;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * One answer each, in the same order. A machine of the same customer, kind and name that is there already is unchanged
     * when it is just so, and refused with other values ({@code DIFFERS}); its guests are its own to report.
     */
    @Allowed(Role.ADMINISTRATOR)
    public List<Addition> register(List<RegisterMachine.Request> asked) {
        Map<String, MachineView> known = new HashMap<>();
        machines.named(asked.stream().map(one -> one.profile().name()).filter(Objects::nonNull).toList())
                .forEach(there -> known.put(key(there.kind(), there.name(), there.customerId()), there));
        Map<Machine, Guests> added = new LinkedHashMap<>();
        List<Addition> answers = asked.stream().map(one -> examine(one, known, added)).toList();
        write(added);
        return answers;
    }

    private Addition examine(RegisterMachine.Request asked, Map<String, MachineView> known, Map<Machine, Guests> added) {
        try {
            Instant now = clock.instant();
            Machine machine = new Machine(Check.present("kind", asked.kind()), asked.profile(), asked.owner(), now);
            Guests guests = Guests.NONE.after(Reports.checked(asked.guests()), LocalDate.ofInstant(now, ZoneOffset.UTC));
            if (!guests.all().isEmpty()) {
                machine.report(guests, now);
            }
            MachineProfile profile = asked.profile().checked(asked.kind());
            MachineView there = known.get(key(asked.kind(), profile.name(), asked.owner() == null ? null : asked.owner().id()));
            if (there != null) {
                requireSame(there, profile);
                return Addition.UNCHANGED;
            }
            machines.addLater(machine);
            added.put(machine, guests);
            return Addition.CREATED;
        } catch (Refusal refused) {
            return Addition.refused(refused);
        }
    }

    private static String key(Enum<?> kind, String name, Long customer) {
        return kind + "\n" + customer + "\n" + Like.key(name);
    }

    private static void requireSame(MachineView there, MachineProfile wanted) {
        MachineProfile present = there.profile();
        same(there, "group", present.group(), wanted.group());
        same(there, "processors", present.processors(), wanted.processors());
        same(there, "cores", present.cores(), wanted.cores());
        same(there, "applicationVersion", present.applicationVersion(), wanted.applicationVersion());
        same(there, "accountConnected", present.accountConnected(), wanted.accountConnected());
    }

    private static void same(MachineView there, String field, Object present, Object wanted) {
        if (wanted != null && !wanted.equals(present)) {
            throw Refusal.of(field, CommonRefusal.DIFFERS, there.number(), present, wanted);
        }
    }

    private void write(Map<Machine, Guests> added) {
        machines.flush();
        Map<Long, List<Guest>> guests = new TreeMap<>();
        Map<String, Integer> grown = new TreeMap<>();
        List<MachineView> views = new ArrayList<>();
        added.forEach((machine, its) -> {
            MachineView view = machine.view();
            views.add(view);
            guests.put(view.id(), its.all());
            if (view.profile().group() != null) {
                grown.merge(view.profile().group(), 1, Integer::sum);
            }
        });
        machines.writeAndForget();
        guestStore.write(guests);
        groups.changed(grown);
        watches.registered(views);
        audit.record(views.stream().map(MachineTrail::registered).toList());
    }
}
