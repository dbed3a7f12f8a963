package io.tenure.services.demo;

import io.tenure.authority.vendor.AuthorityAnswers.Answer;
import io.tenure.services.demo.DemoEvent.Act;
import io.tenure.services.demo.DemoEvent.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What happens to keys and machines in the invented year: the same for the same moment. */
record DemoFleetPlan(Instant now) {

    private static final int REGISTERED_DAYS_AGO = 199;
    private static final int DISTRIBUTED_DAYS_AGO = 95;
    private static final int RECIPIENTS_DAYS_AGO = 30;
    private static final int UPDATED_DAYS_AGO = 20;
    private static final int BLOCKED_DAYS_AGO = 3;
    private static final int REPORTED_DAYS_AGO = 1;

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** In no order. */
    List<DemoEvent> events() {
        List<DemoEvent> events = new ArrayList<>();
        for (DemoKey key : DemoKey.values()) {
            events.add(event(Act.ADD_KEY, key, key.addedDaysAgo(), 9, null));
        }
        for (DemoGroup group : DemoGroup.values()) {
            events.add(event(Act.REGISTER_MACHINES, group, REGISTERED_DAYS_AGO, 6, null));
        }
        for (DemoTask task : DemoTask.values()) {
            events.add(event(Act.RUN_TASK, task, task.daysAgo(), 13, null));
        }
        events.add(event(Act.DISTRIBUTE_KEY, DemoKey.SCHOOLS, DISTRIBUTED_DAYS_AGO, 10, "tablets for every class"));
        events.add(event(Act.NAME_RECIPIENTS, DemoGroup.SVM_FRANKFURT, RECIPIENTS_DAYS_AGO, 8, null));
        events.add(event(Act.UPDATE_LICENSES, DemoGroup.BACKUP_SERVERS, UPDATED_DAYS_AGO, 4, "no more keys by hand"));
        events.add(event(Act.BLOCK_KEY, DemoKey.OSLO, BLOCKED_DAYS_AGO, 15, "found in a forum"));
        events.add(event(Act.REPORT_GUESTS, DemoGroup.SVM_FRANKFURT, REPORTED_DAYS_AGO, 5, null));
        events.add(event(Act.REPORT_GUESTS, DemoGroup.SVM_OSLO, REPORTED_DAYS_AGO, 5, null));
        events.add(event(Act.REPORT_GUESTS, DemoGroup.SVM_MADRID, REPORTED_DAYS_AGO, 5, null));
        return events;
    }

    /** Things of one kind happen at their own minute of the hour, in the order in which they are written down. */
    private DemoEvent event(Act act, Enum<?> what, int daysAgo, int hour, String reason) {
        Instant at = today().minusDays(daysAgo).atTime(hour, 7 + 2 * what.ordinal()).toInstant(ZoneOffset.UTC);
        Person by = what.ordinal() % 3 == 0 ? Person.OKAFOR : Person.KERN;
        return new DemoEvent(at, act, null, what.ordinal(), by, reason, Answer.NORMAL);
    }
}
