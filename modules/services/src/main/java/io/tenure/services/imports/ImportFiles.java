package io.tenure.services.imports;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.services.pool.Reconciled;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Use case: an administrator brings in price lists, customers and running subscriptions from CSV files, all or nothing. A
 * dry run does the same and takes it back.
 */
@Stateless
public class ImportFiles {

    private static final int MOST_FILES = 20;

    @Inject
    private RowImport rows;

    @Resource
    private SessionContext transaction;

    /** @param dryRun whether to see only what would happen */
    public record Request(List<ImportFile> files, boolean dryRun) {
    }

    /**
     * @param errors     what is wrong, by file and line, at most a thousand; if there is one, nothing was imported
     * @param errorCount how many there are in all
     * @param reconciled of pools that are taken over, each count as it is told and as it is found
     */
    public record Report(boolean dryRun, List<FileReport> files, List<ImportError> errors, int errorCount,
                         List<Reconciled> reconciled) {

        public boolean refused() {
            return errorCount > 0;
        }
    }

    /**
     * What a file brings.
     *
     * @param kind           null if the file could not be read
     * @param created        rows that are new
     * @param unchanged      rows that were there already, just so
     * @param ignoredColumns headers that mean nothing here
     */
    public record FileReport(String name, FileKind kind, int rows, int created, int unchanged,
                             List<String> ignoredColumns) {
    }

    /** Refuses {@code FILES_MISSING}; what is wrong with files and rows is in the report. */
    @Allowed(Role.ADMINISTRATOR)
    public Report run(Request asked) {
        List<ImportFile> files = Check.present("file", asked.files());
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw Refusal.of("file", ImportRefusal.FILES_MISSING, MOST_FILES);
        }
        ImportErrors errors = new ImportErrors();
        List<FileReport> reports = new ArrayList<>();
        List<CsvTable> tables = new ArrayList<>();
        files.forEach(file -> read(file, tables, reports, errors));
        tables.sort(Comparator.comparing(CsvTable::kind));
        rows.begin(errors);
        tables.forEach(table -> reports.add(rows.apply(table)));
        List<Reconciled> reconciled = rows.reconciled();
        rows.end();
        if (asked.dryRun() || errors.count() > 0) {
            transaction.setRollbackOnly();
        }
        List<String> names = files.stream().map(ImportFile::name).toList();
        reports.sort(Comparator.comparingInt(report -> names.indexOf(report.name())));
        return new Report(asked.dryRun(), List.copyOf(reports), errors.sorted(names), errors.count(), reconciled);
    }

    private static void read(ImportFile file, List<CsvTable> tables, List<FileReport> reports, ImportErrors errors) {
        try {
            tables.add(CsvTable.read(file, errors));
        } catch (Refusal unreadable) {
            errors.note(file.name(), unreadable.code(), unreadable.arguments().toArray());
            reports.add(new FileReport(file.name(), null, 0, 0, 0, List.of()));
        }
    }
}
