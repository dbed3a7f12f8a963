package io.tenure.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A running mariadbd that works on one of the given data directories, recognized by what the kernel says of it
 * ({@code /proc/PID/exe} and {@code /proc/PID/cmdline}). No file is trusted for this: a pid file may be missing or point
 * to a stranger after a crash, and a stranger must never be stopped.
 */
final class DatabaseProcess {

    private static final Path PROC = Path.of("/proc");

    private final ProcessHandle handle;

    private DatabaseProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    static List<DatabaseProcess> on(Path... dataDirectories) {
        List<String> wanted = List.of(dataDirectories).stream().map(directory -> "--datadir=" + directory).toList();
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(handle -> isDatabaseOn(wanted, PROC.resolve(Long.toString(handle.pid()))))
                .map(DatabaseProcess::new)
                .toList();
    }

    /** The program is called mariadbd and one of its arguments is exactly a wanted one. */
    static boolean isDatabaseOn(List<String> wanted, Path process) {
        try {
            String program = Files.readSymbolicLink(process.resolve("exe")).getFileName().toString();
            if (!program.equals("mariadbd") && !program.equals("mariadbd (deleted)")) {
                return false;
            }
            String arguments = new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
            return List.of(arguments.split("\0")).stream().anyMatch(wanted::contains);
        } catch (IOException e) {
            return false;   // gone meanwhile, or another user's
        }
    }

    long pid() {
        return handle.pid();
    }

    CompletableFuture<ProcessHandle> onExit() {
        return handle.onExit();
    }

    /** SIGTERM, which ends it cleanly; SIGKILL if it is still there after that time. */
    void stop(Duration patience, Consumer<String> step) throws InterruptedException {
        if (!handle.isAlive()) {
            return;
        }
        handle.destroy();
        if (!gone(patience)) {
            step.accept("database does not end after " + patience.toSeconds() + " s, killing it");
            handle.destroyForcibly();
            gone(Duration.ofSeconds(10));
        }
    }

    private boolean gone(Duration patience) throws InterruptedException {
        try {
            return Optional.ofNullable(handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS)).isPresent();
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
