package io.tenure.activation.task;

import io.tenure.activation.key.HeldSlot;
import io.tenure.activation.key.KeyFacts;
import io.tenure.activation.key.KeyOffer;
import io.tenure.activation.key.KeyRole;
import io.tenure.authority.license.License;
import io.tenure.keystorage.key.KeyStorage;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Use case: the pre-flight. What each machine would answer if the task ran now; nothing is changed, and the authority is
 * not asked (rulings.md 19).
 */
@Stateless
public class PreviewTask {

    private static final int CHUNK = 2000;
    private static final int SERIAL_LENGTH = 200;
    private static final String MACHINES = "select " + OpenMachines.COLUMNS + " from (select * from activation_machine"
            + " where id > ? and %s order by id limit " + CHUNK + ") m join " + HeldSlot.licenses()
            + " k on k.serial = ?" + OpenMachines.SLOTS + " order by m.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private KeyStorage keys;

    @Inject
    private KeyUnits units;

    @Inject
    private Clock clock;

    /** @param key the key's serial in storage */
    public record Request(String key, boolean additional, TaskTarget target) {
    }

    /** Refuses what {@link CreateTask} refuses of key and machines. */
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public TaskPreview preview(Request asked) {
        License license = keys.get(Check.text("key", asked.key(), SERIAL_LENGTH)).license();
        LocalDate today = LocalDate.now(clock);
        TaskTarget target = asked.target().checked();
        KeyOffer offer = new KeyOffer(KeyFacts.of(license, today), asked.additional() ? KeyRole.ADDITIONAL : KeyRole.ACTIVE);
        TaskPreview.Count count = new TaskPreview.Count(offer);
        Map<Long, String> named = TaskStore.ids(target.machines());
        String which = target.group() == null ? "id in (" + TaskStore.joined(named) + ")" : "group_name = ?";
        long before;
        long last = 0;
        do {
            before = last;
            last = read(which, target.group(), before, license.serial(), today, machine -> {
                named.remove(machine.id());
                count.add(machine, machine.answer(offer, today));
            });
        } while (last > before);
        return done(count, target, named, license);
    }

    private TaskPreview done(TaskPreview.Count count, TaskTarget target, Map<Long, String> missing, License license) {
        if (!missing.isEmpty()) {
            throw TaskStore.notFound(missing.values().iterator().next());
        }
        TaskPreview preview = count.done(license.limit(), units.used(license.serial()));
        if (preview.total() == 0) {
            throw Refusal.of("group", TaskRefusal.NO_MACHINES, target.group());
        }
        return preview;
    }

    /** @return the id of the last machine, or the one given when there was none behind it */
    private long read(String which, String group, long after, String serial, LocalDate today,
                      Consumer<OpenMachine> into) {
        long[] last = {after};
        try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(MACHINES.formatted(which))) {
            int at = 1;
            select.setLong(at++, after);
            if (group != null) {
                select.setString(at++, group);
            }
            select.setString(at, serial);
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    OpenMachines.read(rows, today, machine -> {
                        last[0] = machine.id();
                        into.accept(machine);
                    });
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("machines could not be read", failed);
        }
        return last[0];
    }
}
