package io.tenure.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Programs unpacked from jars, once for all sandboxes of this user: {@code ~/.cache/tenure}, or where TENURE_CACHE points.
 * A name in it is complete as soon as it is there, because it is renamed into place.
 */
final class BinaryCache {

    private final Path root;

    BinaryCache(Path root) {
        this.root = root;
    }

    static BinaryCache ofThisUser() {
        return new BinaryCache(Optional.ofNullable(System.getenv("TENURE_CACHE")).filter(value -> !value.isBlank()).map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "tenure")).toAbsolutePath());
    }

    /** The directory with what lies under one of the prefixes in the jar; the prefixes themselves are dropped. */
    Path unpacked(String name, Path jar, List<String> prefixes, Consumer<String> step) throws IOException {
        Path target = root.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(root);
        try (FileChannel channel = FileChannel.open(root.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            step.accept("waiting for " + name + " to be unpacked");
            try (FileLock lock = channel.lock()) {
                assert lock.isValid();
                if (!Files.isDirectory(target)) {
                    step.accept("unpacking " + name + ", once");
                    Path part = root.resolve(name + ".part");
                    FileTree.delete(part);
                    unpack(jar, prefixes, part);
                    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return target;
    }

    private static void unpack(Path jar, List<String> prefixes, Path into) throws IOException {
        Files.createDirectories(into);
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                Optional<String> path = prefixes.stream().filter(entry.getName()::startsWith).findFirst()
                        .map(prefix -> entry.getName().substring(prefix.length()));
                if (path.isPresent() && !entry.isDirectory()) {
                    copy(file, entry, into.resolve(path.get()).normalize(), into);
                }
            }
        }
    }

    private static void copy(JarFile file, JarEntry entry, Path target, Path into) throws IOException {
        if (!target.startsWith(into)) {
            throw new IOException(entry.getName() + " leads out of " + into);
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
        }
    }
}
