package io.tenure.services.pool;

/**
 * What a group of machines has of a pool. Machines are counted, and beside them the licenses they hold
 * (domain.md 003.14-15).
 *
 * @param group     the name; empty for machines without group
 * @param allocated the most licenses its machines may hold, or null for no limit
 * @param installed machines with the software installed
 * @param pending   machines whose install has not completed
 * @param held      licenses its machines hold: applied, extended, and kept for pending installs
 */
public record GroupUse(String group, Integer allocated, int installed, int pending, int held) {

    /** The name under which machines without group are counted. */
    public static final String NO_GROUP = "";

    static GroupUse none(String group) {
        return new GroupUse(group, null, 0, 0, 0);
    }

    /** Whether all that is allocated to it is in use. */
    public boolean atLimit() {
        return allocated != null && held >= allocated;
    }

    boolean isUnchanged() {
        return installed == 0 && pending == 0 && held == 0;
    }

    /** Of a change: whether something comes and nothing goes. */
    boolean isMore() {
        return !isUnchanged() && installed >= 0 && pending >= 0 && held >= 0;
    }

    boolean allows(int more) {
        return allocated == null || held + more <= allocated;
    }

    /** As an install comes, changes or goes; null is none. */
    GroupUse changed(Install before, Install after) {
        return new GroupUse(group, allocated, installed + installed(after) - installed(before),
                pending + pending(after) - pending(before), held + held(after) - held(before));
    }

    private static int installed(Install install) {
        return install != null && install.installed() ? 1 : 0;
    }

    private static int pending(Install install) {
        return install != null && !install.installed() ? 1 : 0;
    }

    private static int held(Install install) {
        return install == null ? 0 : install.held();
    }
}
