package io.tenure.activation.key;

import io.tenure.activation.key.SlotChange.EndedTenure;
import io.tenure.authority.license.KeyType;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what machines hold: one statement for the new keys of any number of machines, two where keys went, and one where
 * device keys became free or a trial near its end was put in.
 */
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

    @Inject
    private DistributedKeys distributed;

    /** In the caller's transaction, which has locked the machines. */
    public void write(List<SlotChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        remove(changes);
        sql.insert(PUT, changes.stream().map(SlotWriter::row).toList(), IN_ITS_PLACE);
        sql.insert(TENURE, changes.stream().flatMap(change -> change.tenures().stream()
                .map(tenure -> row(tenure, change))).toList(), "");
        tell(changes);
    }

    private void tell(List<SlotChange> changes) {
        distributed.freed(changes.stream().flatMap(change -> change.tenures().stream()).map(ended -> ended.slot().key())
                .filter(key -> key.keyType() == KeyType.DEVICE).map(KeyFacts::serial).distinct().toList());
        distributed.gotEndingTrial(changes.stream().map(SlotChange::put).anyMatch(SlotWriter::endingTrial)
                ? changes.stream().map(SlotChange::machine).toList() : List.of());
    }

    private static boolean endingTrial(HeldSlot put) {
        return put.role() == KeyRole.ACTIVE && DeviceOffer.trialEnds(put.key(), put.since());
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
