package io.tenure.services.update;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Automatic update of one installation. */
@Entity
@Table(name = "update_setting")
class UpdateSetting {

    @Id
    @Column(name = "machine_id")
    private Long machineId;
    private boolean enabled;
    /** What it is set to itself, while its group says otherwise. */
    @Column(name = "own_enabled")
    private boolean ownEnabled;
    @Column(name = "enabled_at")
    private Instant enabledAt;
    @Column(name = "next_request_at")
    private Instant nextRequestAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "last_result")
    private UpdateResult lastResult;
    @Column(name = "last_request_at")
    private Instant lastRequestAt;
    @Enumerated(EnumType.STRING)
    private UpdateResult told;
    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_by")
    private DisabledBy disabledBy;
    @Version
    private int version;

    protected UpdateSetting() {
    }

    UpdateSetting(long machine, Instant now) {
        machineId = machine;
        enabledAt = now;
    }

    long machine() {
        return machineId;
    }

    /** On: the first request comes at once. Nothing changes when it is on already. */
    void enable(Instant now) {
        if (!enabled) {
            enabled = true;
            enabledAt = now;
            nextRequestAt = now;
            disabledBy = null;
            told = null;
        }
    }

    /** @param why by itself, and then also when it leaves its group; or null */
    void disable(DisabledBy why) {
        enabled = false;
        nextRequestAt = null;
        disabledBy = why;
        ownEnabled &= why == null;
    }

    /** What it is set to itself, from now on. */
    void own(boolean wanted) {
        ownEnabled = wanted;
    }

    /** There is nothing to ask for at present: it is looked at again a day later, at its time of day. */
    void lookAgain(Instant now) {
        nextRequestAt = new UpdateSchedule(enabledAt, null).daily(now);
    }

    /**
     * A request was made.
     *
     * @param expiresOn the last valid day of the license as it is now
     * @param byHand    whether a person asked; the schedule goes on as before, unless a retry was waiting
     * @return whether a failure is to be told by mail: once for each kind of failure in a row, and always by hand
     */
    boolean answered(UpdateResult result, LocalDate expiresOn, boolean byHand, Instant now) {
        boolean telling = result.failed() && (byHand || result != told);
        told = result.failed() ? result : null;
        lastResult = result;
        lastRequestAt = now;
        if (enabled) {
            Optional<Instant> next = new UpdateSchedule(enabledAt, expiresOn).after(now, result);
            next.ifPresentOrElse(moment -> nextRequestAt = moment, () -> disable(DisabledBy.CONTRACT_TERMINATED));
        }
        return telling;
    }

    /** @param byGroup what its group says, or null */
    UpdateView view(LocalDate expiresOn, Boolean byGroup) {
        LocalDate retryUntil = new UpdateSchedule(enabledAt, expiresOn).retryUntil().orElse(null);
        return new UpdateView(enabled, nextRequestAt, enabled ? retryUntil : null, lastResult, lastRequestAt, disabledBy,
                byGroup, version);
    }

    /** Whether it is on, but the retry period is over. */
    boolean over(LocalDate expiresOn, Instant now) {
        return enabled && new UpdateSchedule(enabledAt, expiresOn).over(now);
    }

    boolean isDue(Instant moment) {
        return enabled && nextRequestAt != null && !nextRequestAt.isAfter(moment);
    }
}
