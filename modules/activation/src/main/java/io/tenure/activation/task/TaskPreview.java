package io.tenure.activation.task;

import io.tenure.activation.key.HeldKeys;
import io.tenure.activation.key.KeyAnswer;
import io.tenure.activation.key.KeyOffer;
import io.tenure.activation.key.KeyOutcome;
import io.tenure.activation.key.KeyRole;
import io.tenure.authority.license.KeyType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What would come of a task if it ran now.
 *
 * @param total      how many machines it is about
 * @param codes      how many machines refuse for which reason
 * @param rows       what single machines answer, those that refuse first, at most {@link #ROWS}
 * @param limit      the units the key is for
 * @param used       the units in use now
 * @param usedAfter  the units in use afterwards, or when the additional keys will have taken over
 * @param oneOsOnly  machines with both kinds of guests that would have an additional key for one of them only
 */
public record TaskPreview(int total, int added, int replaced, int failed, Map<String, Integer> codes,
                          List<ResultRow> rows, int limit, int used, int usedAfter, int oneOsOnly) {

    /** How many machines are named. */
    public static final int ROWS = 200;

    public Set<TaskWarning> warnings() {
        Set<TaskWarning> warnings = EnumSet.noneOf(TaskWarning.class);
        if (oneOsOnly > 0) {
            warnings.add(TaskWarning.ONLY_ONE_OS);
        }
        if (usedAfter > limit) {
            warnings.add(TaskWarning.OVER_LIMIT);
        }
        return warnings;
    }

    /** Counts machine by machine. */
    static final class Count {
        private final KeyOffer offer;
        private final int[] outcomes = new int[KeyOutcome.values().length];
        private final Map<String, Integer> codes = new TreeMap<>();
        private final List<ResultRow> refused = new ArrayList<>();
        private final List<ResultRow> taken = new ArrayList<>();
        private int units;
        private int oneOsOnly;

        Count(KeyOffer offer) {
            this.offer = offer;
        }

        void add(OpenMachine machine, KeyAnswer answer) {
            outcomes[answer.outcome().ordinal()]++;
            if (answer.refusal() != null) {
                codes.merge(answer.refusal().name(), 1, Integer::sum);
                add(refused, machine, answer);
                return;
            }
            units += machine.units();
            oneOsOnly += leavesOther(answer.after()) ? 1 : 0;
            add(taken, machine, answer);
        }

        private static void add(List<ResultRow> rows, OpenMachine machine, KeyAnswer answer) {
            if (rows.size() < ROWS) {
                boolean refuses = answer.refusal() != null;
                rows.add(new ResultRow(machine.id(), machine.name(), answer.outcome(),
                        refuses ? answer.refusal().name() : null, refuses ? null : answer.role(), answer.removed(), null));
            }
        }

        private boolean leavesOther(HeldKeys after) {
            KeyType type = offer.key().keyType();
            KeyType other = type == KeyType.SERVER ? KeyType.DESKTOP : type == KeyType.DESKTOP ? KeyType.SERVER : null;
            return offer.role() == KeyRole.ADDITIONAL && other != null && after.active(other).isPresent()
                    && after.additional(other).isEmpty();
        }

        TaskPreview done(int limit, int used) {
            List<ResultRow> rows = new ArrayList<>(refused);
            rows.addAll(taken.subList(0, Math.min(taken.size(), ROWS - refused.size())));
            int added = outcomes[KeyOutcome.ADDED.ordinal()];
            int replaced = outcomes[KeyOutcome.REPLACED.ordinal()];
            int failed = outcomes[KeyOutcome.FAILED.ordinal()];
            return new TaskPreview(added + replaced + failed, added, replaced, failed, codes, rows, limit, used,
                    used + units, oneOsOnly);
        }
    }
}
