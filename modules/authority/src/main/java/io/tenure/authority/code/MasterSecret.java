package io.tenure.authority.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret that activation codes are encrypted with: 32 random bytes as hexadecimal text in the file
 * {@code code.key}, readable by its owner only. Made on first use; {@link SecretCheck} notices when a database is
 * opened with another one.
 */
record MasterSecret(Path file) {

    private static final int BYTES = 32;

    static MasterSecret in(Path folder) {
        return new MasterSecret(folder.resolve("code.key"));
    }

    byte[] read() {
        try {
            if (Files.notExists(file)) {
                write();
            }
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length != BYTES) {
                throw new IllegalStateException(file + " does not hold " + BYTES + " bytes");
            }
            return secret;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write() throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "code", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(secret), StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(fresh, file);
    }
}
