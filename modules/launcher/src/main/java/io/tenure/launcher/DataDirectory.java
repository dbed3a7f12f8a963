package io.tenure.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The directory of one sandbox: database, secrets, log, and what lives only while it runs.
 * A marker file says that it is ours; a lock on {@code lock} is held for as long as the process lives.
 */
final class DataDirectory {

    private static final String MARKER = "tenure-sandbox";
    private static final String LOCK = "lock";

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory if need be and locks it. Refuses a directory with files but without our marker,
     * and one that another process holds.
     */
    static DataDirectory claim(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            if (Files.exists(wanted)) {
                throw new Refused(wanted + " is no directory");
            }
            Files.createDirectories(wanted.toAbsolutePath().getParent());
            Files.createDirectory(wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path root = wanted.toRealPath();
        if (!Files.exists(root.resolve(MARKER)) && !FileTree.children(root).isEmpty()) {
            throw new Refused(root + " has files in it and is no sandbox of Tenure; choose an empty or new directory with --data");
        }
        Files.writeString(root.resolve(MARKER), "A sandbox of Tenure. ./tenure start --fresh deletes what is beside this file.\n");
        return new DataDirectory(root, lock(root));
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(LOCK),
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process: refused below like any other holder
        }
        if (lock == null) {
            channel.close();
            throw new Refused(root + " is in use by the sandbox with process id " + Files.readString(root.resolve(LOCK)).strip()
                    + "; stop that one, or choose another directory with --data");
        }
        channel.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        return channel;
    }

    /** Deletes everything but the marker and the lock. */
    void clear() throws IOException {
        for (Path child : FileTree.children(root)) {
            if (!List.of(MARKER, LOCK).contains(child.getFileName().toString())) {
                FileTree.delete(child);
            }
        }
    }

    /** What lives only while the process runs, emptied now. */
    Path freshRun() throws IOException {
        FileTree.delete(run());
        return Files.createDirectories(run());
    }

    Path root() {
        return root;
    }

    Path run() {
        return root.resolve("run");
    }

    Path secrets() {
        return root.resolve("secret");
    }

    Path logs() {
        return root.resolve("log");
    }

    void release() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
