package io.tenure.services.imports;

import io.tenure.kernel.Refusal;

/**
 * What is wrong at one place of a file.
 *
 * @param line   counted from 1; 0 if it is about the whole file
 * @param field  the column's name as in the documentation, or null
 * @param value  what stands there, or null
 * @param reason the code and what its sentence needs
 */
public record ImportError(String file, long line, String field, String value, Refusal reason) {

    private static final int VALUE_LENGTH = 200;

    public ImportError {
        if (value != null && value.length() > VALUE_LENGTH) {
            value = value.substring(0, VALUE_LENGTH) + "\u2026";
        }
    }

    /** The stable code. */
    public String code() {
        return reason.code().name();
    }
}
