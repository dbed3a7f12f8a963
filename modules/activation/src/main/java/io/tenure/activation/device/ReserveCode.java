package io.tenure.activation.device;

import io.tenure.authority.code.SealedCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The reserve activation code of one machine. */
@Entity
@Table(name = "activation_reserve")
class ReserveCode {

    @Id
    @Column(name = "machine_id")
    private Long machineId;
    @Embedded
    private SealedCode code;
    private String serial;
    @Enumerated(EnumType.STRING)
    private ReserveState state;
    private String failure;
    private String warning;
    @Column(name = "check_at")
    private Instant checkAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private String savedBy;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Column(name = "tried_at")
    private Instant triedAt;
    @Version
    private int version;

    protected ReserveCode() {
    }

    /** Without a code; {@link #saved} brings it. */
    ReserveCode(long machine) {
        machineId = machine;
    }

    /** A code comes in the place of the one before; nothing is known of it yet. */
    final void saved(SealedCode another, Instant now, String by) {
        code = another;
        serial = null;
        state = ReserveState.UNCHECKED;
        failure = null;
        warning = null;
        dueAt = null;
        checkedAt = null;
        triedAt = null;
        savedAt = now;
        savedBy = by;
        checkTomorrow(now);
    }

    SealedCode code() {
        return code;
    }

    /**
     * What a check before the takeover has found out.
     *
     * @param serial  its license, or null when the authority knows of none
     * @param warning why it could not be activated today, or null if it could
     */
    void checked(String serial, String warning, Instant now) {
        if (serial != null) {
            this.serial = serial;
            state = state.to(ReserveState.SAVED);
        }
        this.warning = warning;
        this.checkedAt = now;
        checkTomorrow(now);
    }

    /** The authority could not be asked: what was known stays. */
    void notChecked(Instant now) {
        checkTomorrow(now);
    }

    /** Every night at 00:00 UTC, after what the night brings. */
    private void checkTomorrow(Instant now) {
        checkAt = nextCheck(now);
    }

    static Instant nextCheck(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }

    /** Its time has come. @param latest when the clock tries it, if nobody has until then */
    void comes(Instant latest) {
        state = state.to(ReserveState.ACTIVATING);
        failure = null;
        checkAt = null;
        dueAt = latest;
    }

    /** Another license has come before it: it waits behind that one, and is checked soon. */
    void waits(Instant now) {
        state = state.to(serial == null ? ReserveState.UNCHECKED : ReserveState.SAVED);
        failure = null;
        dueAt = null;
        checkAt = now;
    }

    boolean hasCome() {
        return state == ReserveState.ACTIVATING;
    }

    void failed(String why, Instant now) {
        state = state.to(ReserveState.ACTIVATION_FAILED);
        failure = why;
        dueAt = null;
        triedAt = now;
    }

    ReserveView view() {
        return new ReserveView(machineId, state, failure, warning, serial, savedAt, savedBy, checkedAt, triedAt);
    }
}
