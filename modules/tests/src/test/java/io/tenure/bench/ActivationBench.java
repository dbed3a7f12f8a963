package io.tenure.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Activation tasks and takeovers over a fleet of record machines, beside the same mass work in plain SQL before and after
 * (performance.md, engine and sweep).
 */
final class ActivationBench {

    private static final double ENGINE_AT_LEAST = 50;
    private static final double SWEEP_AT_LEAST = 50;
    private static final double LONGEST_MILLIS = 250;
    private static final double QUIET_COMPILER = 0.05;
    private static final int MOST_ROUNDS = 6;

    private final BenchServer server;
    private final ActivationData data;
    private final PlainBatches plain;
    private final Once once;
    private final int machines;
    private final int warmUp;
    private final List<Verdict> verdicts = new ArrayList<>();

    /** @param warmUp the least seconds of warming up before each of the two parts */
    ActivationBench(BenchServer server, int machines, int warmUp) throws Exception {
        this.server = server;
        this.data = new ActivationData(server, machines);
        this.plain = new PlainBatches(server, machines);
        this.once = new Once(server);
        this.machines = machines;
        this.warmUp = warmUp;
    }

    void run() throws Exception {
        data.prepare();
        System.out.printf(Locale.ROOT, "%d machines; tasks in batches of 500, takeovers in chunks of 1,000%n", machines);
        System.out.printf("%-34s %9s %10s %11s %8s%n", "", "per s", "longest ms", "CPU ms/1000", "foreign");
        tasks();
        takeOvers();
        Verdict.print(verdicts);
    }

    private void tasks() throws Exception {
        warmUp(this::allTasks);
        Once.Taken addBefore = baseline("plain task that adds, before", plain::add);
        Once.Taken replaceBefore = baseline("plain task that replaces, before", plain::replace, "ACTIVE", "ADDITIONAL");
        List<Path> paths = allTasks();
        Once.Taken addAfter = baseline("plain task that adds, after", plain::add);
        Once.Taken replaceAfter = baseline("plain task that replaces, after", plain::replace, "ACTIVE", "ADDITIONAL");
        for (Path path : paths) {
            boolean replaces = path.name().contains("replaces");
            Once.Taken before = replaces ? replaceBefore : addBefore;
            Once.Taken after = replaces ? replaceAfter : addAfter;
            verdicts.add(Verdict.atLeast(path.name() + ", of plain", "%", ratio(path.taken(), before, after), ENGINE_AT_LEAST,
                    path.taken().result(), before.result(), after.result()));
        }
    }

    private record Path(String name, Once.Taken taken) {
    }

    /** A first key, one behind it, and one that takes the place of both. */
    private List<Path> allTasks() throws Exception {
        data.begin();
        LocalDate today = data.today();
        return List.of(new Path("task that adds active keys", task(today.plusDays(100), false)),
                new Path("task that adds additional keys", task(today.plusDays(200), true)),
                new Path("task that replaces two keys each", task(today.plusDays(300), false)));
    }

    private Once.Taken task(LocalDate expiresOn, boolean additional) throws Exception {
        String task = data.task(data.key(expiresOn), additional);
        Once.Taken taken = print("task, key until " + expiresOn, once.measure(machines, data::work));
        data.requireDone(task);
        return taken;
    }

    private void takeOvers() throws Exception {
        warmUp(this::takeOver);
        Once.Taken before = baseline("plain chunks, before", plain::sweep, "ACTIVE", "ADDITIONAL");
        Once.Taken swept = takeOver().get(0).taken();
        Once.Taken after = baseline("plain chunks, after", plain::sweep, "ACTIVE", "ADDITIONAL");
        verdicts.add(Verdict.atLeast("takeover, of plain chunks with audit", "%", ratio(swept, before, after),
                SWEEP_AT_LEAST, swept.result(), before.result(), after.result()));
        verdicts.add(Verdict.atMost("takeover, longest without a commit", "ms", swept.longestMillis(), LONGEST_MILLIS,
                swept.result()));
    }

    /** The clock passes the end of the active key of every machine. */
    private List<Path> takeOver() throws Exception {
        LocalDate last = data.today().plusDays(1);
        String next = data.key(last.plusDays(100));
        data.hold(data.key(last), next);
        Once.Taken taken = print("takeover", once.measure(machines,
                () -> data.moveTo(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())));
        long active = data.count("activation_slot where role = 'ACTIVE' and serial = '" + next + "'");
        if (active != machines) {
            throw new IllegalStateException(active + " machines were taken over");
        }
        return List.of(new Path("takeover", taken));
    }

    private static double ratio(Once.Taken taken, Once.Taken before, Once.Taken after) {
        return taken.result().perSecond() / ((before.result().perSecond() + after.result().perSecond()) / 2) * 100;
    }

    private Once.Taken baseline(String name, Once.Work work, String... roles) throws Exception {
        plain.prepare(roles);
        return print(name, once.measure(machines, work));
    }

    private interface Round {
        List<Path> run() throws Exception;
    }

    /** Until the server's compiler has hardly anything left to do. */
    private void warmUp(Round round) throws Exception {
        plain.prepare("ACTIVE", "ADDITIONAL");
        plain.replace();
        plain.prepare("ACTIVE", "ADDITIONAL");
        plain.sweep();
        long began = System.nanoTime();
        double share = 1;
        for (int i = 0; i < MOST_ROUNDS && (share > QUIET_COMPILER || elapsed(began) < warmUp); i++) {
            long compiledBefore = server.compilerMillis();
            long roundBegan = System.nanoTime();
            round.run();
            share = (server.compilerMillis() - compiledBefore) / (elapsed(roundBegan) * 1000);
        }
        System.out.printf(Locale.ROOT, "%-34s %6.0f s, compiler at %.0f %%%n", "warmed up", elapsed(began), share * 100);
    }

    private static double elapsed(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static Once.Taken print(String name, Once.Taken taken) {
        System.out.printf(Locale.ROOT, "%-34s %9.0f %10.0f %11.0f %6.0f %%%n", name, taken.result().perSecond(),
                taken.longestMillis(), taken.result().cpu() * 1000, taken.result().foreign() * 100);
        return taken;
    }
}
