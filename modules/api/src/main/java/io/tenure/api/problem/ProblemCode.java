package io.tenure.api.problem;

import io.tenure.activation.device.DeviceRefusal;
import io.tenure.activation.key.OfferRefusal;
import io.tenure.activation.machine.MachineRefusal;
import io.tenure.activation.task.TaskRefusal;
import io.tenure.api.json.JsonRefusal;
import io.tenure.authority.issue.LicenseRefusal;
import io.tenure.authority.keyfile.KeyFileRefusal;
import io.tenure.authority.license.TrialRefusal;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.authority.vendor.OrderRefusal;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.RefusalCode;
import io.tenure.kernel.due.JobRefusal;
import io.tenure.keystorage.key.KeyRefusal;
import io.tenure.services.account.AccountRefusal;
import io.tenure.services.catalog.CatalogRefusal;
import io.tenure.services.clock.ClockRefusal;
import io.tenure.services.customer.CustomerRefusal;
import io.tenure.services.imports.ImportRefusal;
import io.tenure.services.mail.MailRefusal;
import io.tenure.services.pool.PoolRefusal;
import io.tenure.services.subscription.SubscriptionRefusal;
import io.tenure.services.update.UpdateRefusal;
import io.tenure.services.webhook.WebhookRefusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One code of the API with its HTTP status.
 *
 * @param name UPPER_SNAKE, stable for ever
 */
public record ProblemCode(String name, int status) {

    private static final List<Class<? extends RefusalCode>> REFUSALS = List.of(CommonRefusal.class, JsonRefusal.class,
            ApiRefusal.class, AccountRefusal.class, CatalogRefusal.class, CustomerRefusal.class,
            SubscriptionRefusal.class, ClockRefusal.class, ImportRefusal.class,
            OfferRefusal.class, TaskRefusal.class, PoolRefusal.class, LicenseRefusal.class, TrialRefusal.class, KeyFileRefusal.class,
            CodeRefusal.class, OrderRefusal.class, KeyRefusal.class, MachineRefusal.class, JobRefusal.class,
            MailRefusal.class, WebhookRefusal.class, DeviceRefusal.class, UpdateRefusal.class);

    static ProblemCode of(RefusalCode code) {
        return new ProblemCode(code.name(), code.kind().status());
    }

    static ProblemCode of(HttpProblem problem) {
        return new ProblemCode(problem.name(), problem.status());
    }

    /** All there are, by name. */
    public static List<ProblemCode> all() {
        Stream<ProblemCode> refusals = REFUSALS.stream().flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemCode::of);
        return Stream.concat(refusals, Arrays.stream(HttpProblem.values()).map(ProblemCode::of))
                .sorted(Comparator.comparing(ProblemCode::name)).toList();
    }

    public static Optional<ProblemCode> find(String name) {
        return all().stream().filter(code -> code.name.equals(name)).findFirst();
    }

    static List<Class<? extends RefusalCode>> refusals() {
        return REFUSALS;
    }

    /** The code as a heading: SEATS_BELOW_MINIMUM becomes "Seats below minimum". */
    public String title() {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
