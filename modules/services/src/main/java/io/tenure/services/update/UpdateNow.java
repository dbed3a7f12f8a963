package io.tenure.services.update;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Use case: <i>Update now</i>, whether automatic update is on or off (domain.md 004.9). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UpdateNow {

    @Inject
    private UpdateQueries updates;

    @Inject
    private KeyRequest request;

    /**
     * Refuses what {@link UpdateRefusal} names, and a stale version. What came of it is the result, also when it is a
     * failure.
     *
     * @param version the version of the setting that the caller read, or null
     */
    @Allowed(Role.ADMINISTRATOR)
    public UpdateResult run(String machine, Integer version) {
        Installation installation = updates.installation(machine);
        if (version != null && version != updates.update(machine).version()) {
            throw new Refusal(CommonRefusal.STALE);
        }
        installation.requireUpdatable();
        return request.ask(installation, true);
    }
}
