package io.tenure.activation.key;

import io.tenure.activation.key.SlotChange.EndedTenure;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what machines hold: one statement for the new keys of any number of machines, and two where keys went. */
@Dependent
public class SlotWriter {

    private static final String PUT = "insert into activation_slot (machine_id, key_type, role, serial, since, source,"
            + " units)";
    private static final String IN_ITS_PLACE = " on duplicate key update serial = values(serial), since = values(since),"
            + " source = values(source), units = values(units)";
    private static final String TENURE = "insert into activation_tenure (machine_id, key_type, serial, from_day, to_day,"
            + " ended_by, source, followed_by)";

    @Inject
    private Sql sql;

    /** In the caller's transaction, which has locked the machines. */
    public void write(List<SlotChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        remove(changes);
        sql.insert(PUT, changes.stream().map(SlotWriter::row).toList(), IN_ITS_PLACE);
        sql.insert(TENURE, changes.stream().flatMap(change -> change.tenures().stream()
                .map(tenure -> row(tenure, change))).toList(), "");
    }

    /** Types and roles are names of constants, so that nothing of what is joined here came from outside. */
    private void remove(List<SlotChange> changes) {
        String gone = changes.stream().flatMap(change -> change.gone().stream().map(slot -> "(" + change.machine() + ",'"
                + slot.key().keyType().name() + "','" + slot.role().name() + "')")).collect(Collectors.joining(","));
        if (!gone.isEmpty()) {
            sql.update("delete from activation_slot where (machine_id, key_type, role) in (" + gone + ")");
        }
    }

    private static Object[] row(SlotChange change) {
        HeldSlot put = change.put();
        return new Object[] {change.machine(), put.key().keyType().name(), put.role().name(), put.key().serial(),
                put.since(), put.source(), change.units()};
    }

    private static Object[] row(EndedTenure ended, SlotChange change) {
        KeyFacts key = ended.slot().key();
        return new Object[] {ended.machine(), key.keyType().name(), key.serial(), ended.from(), ended.to(),
                ended.how().name(), ended.slot().source(), change.put().key().serial()};
    }
}
