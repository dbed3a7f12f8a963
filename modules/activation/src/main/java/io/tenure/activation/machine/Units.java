package io.tenure.activation.machine;

/** How many units a machine takes of a key's limit (domain.md 000.35, api.md). Written once, for set statements. */
public final class Units {

    /**
     * The units that a slot {@code s} of a machine {@code m} takes: the guests that count, the processors or cores, of
     * which a machine that was never asked has none, and 1 of a device key.
     */
    public static final String OF_SLOT = "case s.key_type when 'SERVER' then m.server_units"
            + " when 'DESKTOP' then m.desktop_units when 'PROCESSOR' then coalesce(m.processors, 0)"
            + " when 'CORE' then coalesce(m.cores, 0) else 1 end";

    private Units() {
    }
}
