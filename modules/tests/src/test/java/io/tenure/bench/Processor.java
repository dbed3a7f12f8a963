package io.tenure.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time from the kernel's own accounts, in milliseconds (Linux: 100 ticks a second). */
final class Processor {

    private static final long TICK_MILLIS = 10;

    private Processor() {
    }

    /** User and system time of one process. */
    static long millisOf(ProcessHandle process) {
        return millis(Path.of("/proc", Long.toString(process.pid()), "stat"));
    }

    /** User and system time of those threads of a process whose name begins so. */
    static long millisOf(ProcessHandle process, String threads) throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return tasks.map(task -> task.resolve("stat")).filter(stat -> text(stat).contains("(" + threads))
                    .mapToLong(Processor::millis).sum();
        }
    }

    private static long millis(Path stat) {
        String text = text(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length < 13 ? 0 : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
    }

    /** Empty for what has ended meanwhile. */
    private static String text(Path stat) {
        try {
            return Files.readString(stat);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Busy time of the whole machine, over all processors. */
    static long busyMillis() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +");
        long busy = 0;
        for (int i = 1; i < fields.length; i++) {
            boolean idle = i == 4 || i == 5;
            boolean countedInUser = i >= 9;
            busy += idle || countedInUser ? 0 : Long.parseLong(fields[i]);
        }
        return busy * TICK_MILLIS;
    }
}
