package io.tenure.activation.key;

import io.tenure.activation.key.SlotChange.EndedTenure;
import io.tenure.authority.license.KeyType;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

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

    /** A list of rows in parentheses would be looked for in the whole table. */
    private static final String REMOVE = "delete s from json_table(?, '$[*]' columns (machine bigint path '$.m',"
            + " key_type varchar(20) path '$.t', role varchar(20) path '$.r')) j straight_join activation_slot s"
            + " on s.machine_id = j.machine and s.key_type = j.key_type and s.role = j.role";
    /** Looked up once: the look-up goes through every jar of the application. */
    private static final JsonProvider JSON = JsonProvider.provider();

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

    private void remove(List<SlotChange> changes) {
        JsonArrayBuilder gone = JSON.createArrayBuilder();
        changes.forEach(change -> change.gone().forEach(slot -> gone.add(JSON.createObjectBuilder()
                .add("m", change.machine()).add("t", slot.key().keyType().name()).add("r", slot.role().name()))));
        JsonArray all = gone.build();
        if (!all.isEmpty()) {
            sql.update(REMOVE, all.toString());
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
