package io.tenure.services.update;

import io.tenure.kernel.due.NextDue;
import io.tenure.kernel.jdbc.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads and adds settings and sessions. */
@Dependent
class UpdateStore {

    private static final String SESSIONS = "select id, at, result, expires_on, by_hand from update_session"
            + " where machine_id = ? order by id desc limit ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    Optional<UpdateSetting> find(long machine) {
        return Optional.ofNullable(entities.find(UpdateSetting.class, machine));
    }

    Optional<UpdateSetting> lock(long machine) {
        return Optional.ofNullable(entities.find(UpdateSetting.class, machine, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that there are, by machine, in one statement. */
    Map<Long, UpdateSetting> of(Collection<Long> machines) {
        return machines.isEmpty() ? Map.of() : entities.createQuery("select u from UpdateSetting u where u.machineId in"
                + " :machines", UpdateSetting.class).setParameter("machines", machines).getResultStream()
                .collect(Collectors.toMap(UpdateSetting::machine, Function.identity()));
    }

    UpdateSetting add(UpdateSetting setting) {
        entities.persist(setting);
        return setting;
    }

    void flush() {
        entities.flush();
    }

    static NextDue nextDue() {
        return NextDue.asked("select next_request_at from update_setting where next_request_at is not null"
                + " order by next_request_at limit 1");
    }

    /** The machines that ask now, the earliest first. */
    List<Long> due(Instant moment, int most) {
        return sql.list(row -> row.getLong(1), "select machine_id from update_setting where next_request_at <= ?"
                + " order by next_request_at, machine_id limit " + most, moment);
    }

    void session(long machine, UpdateResult result, LocalDate expiresOn, boolean byHand, Instant now) {
        sql.update("insert into update_session (machine_id, at, result, expires_on, by_hand) values (?, ?, ?, ?, ?)",
                machine, now, result.name(), expiresOn, byHand);
    }

    List<UpdateSession> sessions(long machine, int most) {
        return sql.list(UpdateStore::session, SESSIONS + most, machine);
    }

    private static UpdateSession session(ResultSet row) throws SQLException {
        return new UpdateSession(row.getLong("id"), row.getTimestamp("at").toInstant(),
                UpdateResult.valueOf(row.getString("result")), row.getObject("expires_on", LocalDate.class),
                row.getBoolean("by_hand"));
    }

    /** The machine is no more. */
    void forget(long machine) {
        sql.update("delete from update_setting where machine_id = ?", machine);
    }
}
