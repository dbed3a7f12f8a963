package io.tenure.services.update;

import io.tenure.activation.machine.MachineHold;
import io.tenure.activation.machine.MachineView;
import io.tenure.kernel.Internal;
import io.tenure.kernel.audit.AuditLog;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import io.tenure.services.mail.MailKind;
import io.tenure.services.mail.MailOutbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transactions before and after the authority was asked. */
@Stateless
@Internal
public class UpdateSteps {

    @Inject
    private UpdateStore updates;

    @Inject
    private MachineHold hold;

    @Inject
    private MailOutbox mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<Long> due(Instant moment, int most) {
        return updates.due(moment, most);
    }

    /**
     * The installation that asks now. Empty when it was deleted or switched off meanwhile, and when there is no use in
     * asking: one without a license that can be updated waits for another day, and after the retry period automatic update
     * is switched off here.
     */
    public Optional<Installation> open(long machine, Instant moment) {
        Optional<UpdateSetting> setting = updates.lock(machine).filter(one -> one.isDue(moment));
        Optional<MachineView> view = hold.find(machine);
        if (view.isEmpty()) {
            updates.forget(machine);
        }
        Optional<Installation> installation = setting.flatMap(any -> view).map(found -> Installation.of(found, hold));
        if (installation.flatMap(Installation::refused).isPresent()) {
            setting.get().lookAgain(moment);
            return Optional.empty();
        }
        if (installation.filter(one -> setting.get().over(one.expiresOn(), moment)).isPresent()) {
            disable(installation.get(), setting.get(), DisabledBy.RETRY_PERIOD_OVER);
            return Optional.empty();
        }
        return installation;
    }

    private void disable(Installation installation, UpdateSetting setting, DisabledBy why) {
        setting.disable(why);
        record("LICENSE_UPDATE_DISABLED", installation, Facts.of("code", why));
        mail.addForRecipients(MailKind.UPDATE_DISABLED, facts(installation, why.name()));
    }

    /** @param expiresOn the last valid day of the license as it is now */
    public void answered(Installation installation, UpdateResult result, LocalDate expiresOn, boolean byHand) {
        long machine = installation.machine().id();
        Instant now = clock.instant();
        updates.session(machine, result, expiresOn, byHand, now);
        UpdateSetting setting = updates.lock(machine).orElseGet(() -> updates.add(new UpdateSetting(machine, now)));
        boolean telling = setting.answered(result, expiresOn, byHand, now);
        if (result == UpdateResult.SUCCESS) {
            record("LICENSE_UPDATED", installation, Facts.of("expiresOn", expiresOn));
        }
        if (telling) {
            record("LICENSE_UPDATE_FAILED", installation, Facts.of("code", result));
            mail.addForRecipients(MailKind.UPDATE_FAILED, facts(installation, result.name()));
        }
    }

    private void record(String action, Installation installation, Facts after) {
        MachineView machine = installation.machine();
        audit.record(new Audited(action, "MACHINE", machine.id(), machine.number(), machine.customerId(), null,
                Facts.of("expiresOn", installation.expiresOn()), after));
    }

    private static Map<String, String> facts(Installation installation, String why) {
        LocalDate expires = installation.expiresOn();
        return Map.of("machine", installation.machine().number(), "name", installation.machine().name(), "why", why,
                "expiresOn", expires == null ? "" : expires.toString());
    }
}
