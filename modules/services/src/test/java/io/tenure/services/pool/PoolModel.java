package io.tenure.services.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A second answer to what a pool does: it knows no date, takes a day off every license in use at midnight, and counts. */
final class PoolModel {

    private static final int LIFE = 365;

    /** One machine: days left of its license, or null when that is used up; how many full ones wait. */
    static final class Machine {
        boolean pending = true;
        boolean fromPartial;
        boolean auto;
        Integer left;
        int waiting;
    }

    final Map<Long, Machine> machines = new TreeMap<>();
    final List<Integer> partials = new ArrayList<>();
    final List<Integer> others = new ArrayList<>();
    int bought;
    int unused;
    int expired;
    long consumed;
    long writtenOff;

    boolean schedule(long id) {
        Machine machine = new Machine();
        if (!partials.isEmpty()) {
            partials.sort(null);
            machine.left = partials.remove(0);
            machine.fromPartial = true;
        } else if (unused > 0) {
            unused--;
            machine.left = LIFE;
        } else {
            return false;
        }
        machines.put(id, machine);
        return true;
    }

    /** The machine goes; what it had comes back. */
    void leave(long id) {
        Machine machine = machines.remove(id);
        unused += machine.waiting;
        if (machine.pending && !machine.fromPartial) {
            unused++;
        } else if (machine.left != null) {
            partials.add(machine.left);
        }
    }

    void orphan(long id) {
        Machine machine = machines.remove(id);
        unused += machine.waiting;
        others.add(machine.left);
    }

    boolean extend(Machine machine) {
        if (unused == 0) {
            return false;
        }
        unused--;
        if (machine.left == null) {
            machine.left = LIFE;
        } else {
            machine.waiting++;
        }
        return true;
    }

    void midnight() {
        for (Machine machine : machines.values()) {
            if (machine.pending || machine.left == null) {
                continue;
            }
            machine.left--;
            consumed++;
            if (machine.left == 0) {
                expired++;
                end(machine);
            }
        }
    }

    private void end(Machine machine) {
        if (machine.waiting > 0) {
            machine.waiting--;
            machine.left = LIFE;
        } else if (machine.auto && unused > 0) {
            unused--;
            machine.left = LIFE;
        } else {
            machine.left = null;
        }
    }

    private int count(java.util.function.Predicate<Machine> which) {
        return (int) machines.values().stream().filter(which).count();
    }

    PoolCounts counts() {
        return new PoolCounts(unused, count(one -> one.pending && !one.fromPartial),
                count(one -> one.pending && one.fromPartial), count(one -> !one.pending && one.left != null),
                partials.size(), machines.values().stream().mapToInt(one -> one.waiting).sum(), expired, others.size());
    }

    /** All days there are yet. */
    long left() {
        return (long) LIFE * (unused + machines.values().stream().mapToInt(one -> one.waiting).sum())
                + machines.values().stream().mapToLong(one -> one.left == null ? 0 : one.left).sum()
                + partials.stream().mapToLong(Integer::longValue).sum() + others.stream().mapToLong(Integer::longValue).sum();
    }
}
