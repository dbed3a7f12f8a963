package io.tenure.activation.key;

import io.tenure.activation.key.SlotChange.EndedTenure;
import io.tenure.authority.license.KeyType;
import io.tenure.kernel.jdbc.Sql;
import io.tenure.kernel.jdbc.Sql.Change;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what machines hold, for any number of them in one compound statement: the new keys and the places that became
 * empty in one change, the past in another, and one where device keys became free or a trial near its end was put in.
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
        sql.together(changes(changes));
    }

    /** What {@link #write} writes, to be sent together with other changes. */
    public List<Change> changes(List<SlotChange> changes) {
        List<Change> all = new ArrayList<>(Change.rows(PUT, changes.stream().flatMap(SlotWriter::places).toList(), IN_ITS_PLACE));
        all.addAll(Change.rows(TENURE, changes.stream().flatMap(change -> change.tenures().stream()
                .map(tenure -> row(tenure, change))).toList(), ""));
        distributed.whenFreed(freed(changes)).ifPresent(all::add);
        distributed.whenTrialEnds(changes.stream().filter(change -> endingTrial(change.put())).map(SlotChange::machine)
                .toList()).ifPresent(all::add);
        return all;
    }

    private static List<String> freed(List<SlotChange> changes) {
        return changes.stream().flatMap(change -> change.tenures().stream()).map(ended -> ended.slot().key())
                .filter(key -> key.keyType() == KeyType.DEVICE).map(KeyFacts::serial).distinct().toList();
    }

    private static boolean endingTrial(HeldSlot put) {
        return put.role() == KeyRole.ACTIVE && DeviceOffer.trialEnds(put.key(), put.since());
    }

    /** The new key in its place, and the places that are empty now: a place stays when its key goes. */
    private static Stream<Object[]> places(SlotChange change) {
        Object[] put = place(change.machine(), change.put(), change.put().key().serial(), change.units());
        return Stream.concat(Stream.<Object[]>of(put),
                change.gone().stream().map(slot -> place(change.machine(), slot, null, 0)));
    }

    private static Object[] place(long machine, HeldSlot slot, String serial, int units) {
        return new Object[] {machine, slot.key().keyType().name(), slot.role().name(), serial, slot.since(), slot.source(),
            units};
    }

    private static Object[] row(EndedTenure ended, SlotChange change) {
        KeyFacts key = ended.slot().key();
        return new Object[] {ended.machine(), key.keyType().name(), key.serial(), ended.from(), ended.to(),
                ended.how().name(), ended.slot().source(), change.put().key().serial()};
    }
}
