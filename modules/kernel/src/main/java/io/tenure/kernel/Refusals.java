package io.tenure.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tries rules one after another and keeps why each refuses, so that everything that is wrong is told at once. */
public final class Refusals {

    private final List<Refusal> found = new ArrayList<>();

    /** What the rule gives, or null if it refuses. */
    public <T> T read(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (Refusal refused) {
            found.addAll(refused.all());
            return null;
        }
    }

    public void check(Runnable rule) {
        read(() -> {
            rule.run();
            return null;
        });
    }

    /** @throws Refusal the first one, which carries the others, if any rule refused */
    public void refuse() {
        if (!found.isEmpty()) {
            throw found.get(0).with(found.subList(1, found.size()));
        }
    }
}
