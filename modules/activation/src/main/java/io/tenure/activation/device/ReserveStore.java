package io.tenure.activation.device;

import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads and adds reserve codes. Who changes one has locked its machine. */
@Dependent
class ReserveStore {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    Optional<ReserveCode> find(long machine) {
        return Optional.ofNullable(entities.find(ReserveCode.class, machine));
    }

    ReserveView view(long machine) {
        return find(machine).map(ReserveCode::view).orElse(ReserveView.NONE);
    }

    /** Of those machines that have one. */
    Map<Long, ReserveView> views(Collection<Long> machines) {
        return all(machines).stream().map(ReserveCode::view)
                .collect(Collectors.toMap(ReserveView::machineId, Function.identity()));
    }

    /** With their codes, in no order. */
    List<ReserveCode> all(Collection<Long> machines) {
        return machines.isEmpty() ? List.of() : entities.createQuery("select r from ReserveCode r where r.machineId in :ids",
                ReserveCode.class).setParameter("ids", machines).setHint("eclipselink.read-only", true).getResultList();
    }

    /** Nothing new was found out about these. @param checkedAt null where the authority did not answer */
    void checkAgain(Collection<Long> machines, Instant next, Instant checkedAt) {
        if (!machines.isEmpty()) {
            sql.update("update activation_reserve set check_at = ?, checked_at = coalesce(?, checked_at),"
                    + " version = version + 1 where check_at < ? and machine_id in " + Sql.marks(machines),
                    Stream.concat(Stream.of(next, checkedAt, next), machines.stream()).toArray());
        }
    }

    ReserveCode add(ReserveCode code) {
        entities.persist(code);
        return code;
    }

    void remove(ReserveCode code) {
        entities.remove(code);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** The machines whose moment has come, the earliest first. */
    List<Long> due(Due what, Instant moment, int most) {
        return sql.list(row -> row.getLong(1), "select machine_id from activation_reserve where " + what.column
                + " <= ? order by " + what.column + ", machine_id limit " + most, moment);
    }

    /** What of a reserve code falls due. */
    enum Due {
        ACTIVATION("due_at"), CHECK("check_at");

        private final String column;

        Due(String column) {
            this.column = column;
        }

        NextDue next() {
            return NextDue.asked("select " + column + " from activation_reserve where " + column + " is not null order by "
                    + column + " limit 1");
        }
    }
}
