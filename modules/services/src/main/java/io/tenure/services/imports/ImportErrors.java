package io.tenure.services.imports;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in the files of one import, up to a thousand places; beyond that it only counts. */
final class ImportErrors {

    static final int MOST = 1000;

    private final List<ImportError> errors = new ArrayList<>();
    private int count;

    /** Something about a whole file. */
    void note(String file, RefusalCode code, Object... arguments) {
        note(new ImportError(file, 0, null, null, new Refusal(code, arguments)));
    }

    void note(ImportError error) {
        count++;
        if (errors.size() < MOST) {
            errors.add(error);
        }
    }

    /** All there were, also those beyond the first thousand. */
    int count() {
        return count;
    }

    /** By file in the order of the files, then by line. */
    List<ImportError> sorted(List<String> files) {
        return errors.stream().sorted(Comparator.comparingInt((ImportError error) -> files.indexOf(error.file()))
                .thenComparingLong(ImportError::line)).toList();
    }
}
