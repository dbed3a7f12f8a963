package io.tenure.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time from the kernel's own accounts, in milliseconds (Linux: 100 ticks a second). */
final class Processor {

    private static final long TICK_MILLIS = 10;

    private Processor() {
    }

    /** User and system time of one process. */
    static long millisOf(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
        } catch (IOException gone) {
            return 0;
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
