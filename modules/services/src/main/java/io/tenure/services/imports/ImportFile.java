package io.tenure.services.imports;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file that somebody sent.
 *
 * @param name    as the sender calls it, without folders
 * @param content at most {@link #LARGEST} bytes and one, by which a larger one is known
 */
public record ImportFile(String name, byte[] content) {

    /** The most bytes a file may have: 10 MiB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int NAME_LENGTH = 200;

    public ImportFile {
        String bare = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = bare.isBlank() ? "file.csv" : bare.length() > NAME_LENGTH ? bare.substring(0, NAME_LENGTH) : bare;
    }

    /** Reads no more than is needed to see that a file is too large. */
    public static ImportFile read(String name, InputStream content) throws IOException {
        return new ImportFile(name, content.readNBytes(LARGEST + 1));
    }

    boolean tooLarge() {
        return content.length > LARGEST;
    }
}
