package io.tenure.services.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of an event: the thing, a dot, and what happened to it in the past tense. Most follow from the row of the
 * audit log; what the log names by its order ({@code INCREASE_SEATS}) has a name here.
 */
public final class EventType {

    private static final Map<String, String> NAMED = named(
            "SUBSCRIPTION.PURCHASE", "subscription.purchased",
            "SUBSCRIPTION.INCREASE_SEATS", "subscription.seats_increased",
            "SUBSCRIPTION.DECREASE_SEATS", "subscription.seats_decreased",
            "SUBSCRIPTION.SUSPEND", "subscription.suspended",
            "SUBSCRIPTION.ACTIVATE", "subscription.activated",
            "SUBSCRIPTION.CANCEL", "subscription.canceled",
            "SUBSCRIPTION.CANCEL_AT_PERIOD_END", "subscription.cancellation_scheduled",
            "SUBSCRIPTION.WITHDRAW_CANCELLATION", "subscription.cancellation_withdrawn",
            "SUBSCRIPTION.STOP_RENEWAL", "subscription.renewal_stopped",
            "SUBSCRIPTION.RESUME_RENEWAL", "subscription.renewal_resumed",
            "SUBSCRIPTION.PERIOD_RENEWED", "subscription.renewed",
            "MACHINE.LICENSE_EXPIRING", "machine.license_end_announced",
            "MACHINE.SUPPORT_EXPIRING", "machine.support_end_announced",
            "CUSTOMER.ACT_ON_BEHALF", "customer.acted_for",
            "ACTIVATION_TASK.TASK_RUN", "activation_task.run_requested");

    /** What else there is; their names follow from the log. */
    private static final List<String> DERIVED = List.of("SUBSCRIPTION.ENDED", "SUBSCRIPTION.ORDER_FAILED",
            "SUBSCRIPTION.ORDER_DROPPED", "SUBSCRIPTION.ACTIVATION_CODE_REVEALED", "SUBSCRIPTION.IMPORTED",
            "CUSTOMER.CUSTOMER_ADDED", "CUSTOMER.CUSTOMER_EDITED", "SKU.SKU_ADDED", "SKU.SKU_EDITED",
            "USER.USER_INVITED", "USER.INVITATION_ACCEPTED", "USER.PASSWORD_RESET_REQUESTED", "USER.PASSWORD_RESET",
            "USER.PASSWORD_CHANGED", "USER.PROFILE_UPDATED", "USER.USER_DISABLED", "USER.USER_ENABLED",
            "USER.ROLE_CHANGED", "USER.SIGNED_IN", "USER.SIGN_IN_REFUSED", "TOKEN.TOKEN_ISSUED", "TOKEN.TOKEN_REVOKED",
            "LICENSE.LICENSE_ISSUED", "LICENSE.LICENSE_ORDERED", "LICENSE.LICENSE_BLOCKED", "LICENSE.RENEWAL_PUBLISHED",
            "SIGNING_KEY.SIGNING_KEY_ROTATED", "KEY.KEY_ADDED", "KEY.KEY_EDITED", "KEY.KEY_DELETED",
            "KEY.KEY_EXCEEDED",
            "MACHINE.MACHINE_REGISTERED", "MACHINE.MACHINE_EDITED", "MACHINE.MACHINE_DELETED", "MACHINE.UNITS_CHANGED",
            "MACHINE.KEY_ADDED", "MACHINE.KEY_REPLACED", "MACHINE.KEY_REMOVED", "MACHINE.KEY_TAKEN_OVER",
            "MACHINE.KEY_DISTRIBUTED", "KEY.DISTRIBUTION_STOPPED", "MACHINE.POOL_INSTALL_SCHEDULED",
            "MACHINE.POOL_INSTALL_CONFIRMED", "MACHINE.POOL_INSTALL_CANCELED", "MACHINE.POOL_INSTALL_EDITED",
            "MACHINE.POOL_UNINSTALLED", "MACHINE.POOL_EXTENDED", "MACHINE.POOL_RETURNED", "MACHINE.POOL_LICENSE_RECOVERED",
            "MACHINE.POOL_LICENSE_EXPIRED", "MACHINE.POOL_AUTO_EXTENDED", "MACHINE.POOL_EXTENSION_STARTED",
            "MACHINE.POOL_IMPORTED", "POOL.POOL_CREATED", "POOL.POOL_IMPORTED", "POOL.POOL_MISMATCH",
            "POOL.LICENSES_PURCHASED", "POOL.LICENSES_ALLOCATED", "POOL.LICENSE_PUT_ASIDE", "POOL.OTHER_RESOLVED",
            "MACHINE.LICENSE_ACTIVATED", "MACHINE.LICENSE_REMOVED", "MACHINE.DEVICE_RELEASED", "MACHINE.CODE_REFUSED",
            "MACHINE.RESERVE_SAVED", "MACHINE.RESERVE_REMOVED", "MACHINE.RESERVE_REVEALED", "MACHINE.RESERVE_ACTIVATED",
            "MACHINE.RESERVE_FAILED", "MACHINE.RESERVE_CHECKED", "MACHINE.RESERVE_WOULD_FAIL", "MACHINE.LICENSE_UPDATED",
            "MACHINE.LICENSE_EXPIRED", "MACHINE.LICENSE_EXCEEDED", "MACHINE.LICENSE_PART_DELETED", "MACHINE.GRACE_ENTERED", "MACHINE.SUPPORT_EXPIRED",
            "MACHINE.LICENSE_UPDATE_FAILED", "MACHINE.LICENSE_UPDATE_DISABLED", "MACHINE.LICENSE_UPDATE_SWITCHED",
            "GROUP.GROUP_LICENSE_UPDATE_SET", "ACTIVATION_TASK.TASK_CREATED", "ACTIVATION_TASK.TASK_STARTED", "ACTIVATION_TASK.TASK_FINISHED",
            "ACTIVATION_TASK.TASK_STOPPED", "ACTIVATION_TASK.KEY_RENEWED", "ACTIVATION_TASK.KEY_NOT_RENEWED",
            "MAIL_SETTINGS.MAIL_SETTINGS_EDITED", "MAIL.MAIL_SENT_AGAIN", "JOB.JOB_RUN", "WEBHOOK.WEBHOOK_TESTED");

    private EventType() {
    }

    private static Map<String, String> named(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }

    /** All names there are, by name. */
    public static Set<String> all() {
        return Stream.concat(NAMED.values().stream(), DERIVED.stream().map(row -> row.split("\\."))
                .map(row -> of(row[0], row[1]))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of what a row of the audit log tells. */
    public static String of(String subjectType, String action) {
        String named = NAMED.get(subjectType + "." + action);
        return named != null ? named : (subjectType + "." + withoutThing(subjectType, action)).toLowerCase(java.util.Locale.ROOT);
    }

    /** {@code SKU_ADDED} of an SKU is ADDED, {@code TASK_STOPPED} of an activation task STOPPED. */
    private static String withoutThing(String subjectType, String action) {
        String last = subjectType.substring(subjectType.lastIndexOf('_') + 1);
        return Stream.of(subjectType, last).filter(thing -> action.startsWith(thing + "_"))
                .map(thing -> action.substring(thing.length() + 1)).findFirst().orElse(action);
    }
}
