package io.tenure.bss;

import io.tenure.services.imports.ImportError;
import io.tenure.services.imports.ImportFile;
import io.tenure.services.imports.ImportFiles;
import io.tenure.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Files are checked first, then imported for real. The browser keeps them in between: the form is sent in the background,
 * and only the report of the answer is taken over.
 */
@Named("importPage")
@RequestScoped
public class ImportPage {

    @Inject
    private ImportFiles imports;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private ImportFiles.Report report;

    /** A dry run. */
    public void check() throws IOException, ServletException {
        report = imports.run(new ImportFiles.Request(files(), true));
    }

    public void run() throws IOException, ServletException {
        report = imports.run(new ImportFiles.Request(files(), false));
    }

    private List<ImportFile> files() throws IOException, ServletException {
        List<ImportFile> files = new ArrayList<>();
        for (Part part : request.getParts()) {
            boolean chosen = "file".equals(part.getName()) && part.getSubmittedFileName() != null
                    && !part.getSubmittedFileName().isEmpty();
            if (chosen) {
                files.add(file(part));
            }
        }
        return files;
    }

    private static ImportFile file(Part part) {
        try (InputStream content = part.getInputStream()) {
            return ImportFile.read(part.getSubmittedFileName(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What came of it, or null before. */
    public ImportFiles.Report getReport() {
        return report;
    }

    /** Whether the files were found good and bring something. */
    public boolean isReady() {
        return report != null && report.dryRun() && !report.refused() && getCreated() > 0;
    }

    /** Rows that are new, over all files. */
    public int getCreated() {
        return report.files().stream().mapToInt(ImportFiles.FileReport::created).sum();
    }

    /** What is wrong there, as a sentence. */
    public String sentence(ImportError error) {
        return texts.refusal(error.reason());
    }

    public String ignored(ImportFiles.FileReport file) {
        return String.join(", ", file.ignoredColumns());
    }

    /** Whether the page is asked for its report only, so that messages outside the form are not seen. */
    public boolean isSwapped() {
        return "tenure".equals(request.getHeader("X-Requested-With"));
    }
}
