package io.tenure.bss;

import io.tenure.keystorage.key.AddKeyFiles;
import io.tenure.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** The form of key storage that takes several key files; sent in the background, only its report is taken over. */
@Named("keyFiles")
@RequestScoped
public class KeyFilesForm {

    @Inject
    private AddKeyFiles addFiles;

    @Inject
    private Uploads uploads;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<AddKeyFiles.Outcome> report;

    /** Each file by itself: what is wrong with one keeps no other out. */
    public void add() throws IOException, ServletException {
        report = addFiles.add(uploads.texts("file", AddKeyFiles.MOST_CHARACTERS));
    }

    /** What became of each file, or null before any was sent. */
    public List<AddKeyFiles.Outcome> getReport() {
        return report;
    }

    public long getAdded() {
        return report.stream().filter(AddKeyFiles.Outcome::added).count();
    }

    public String sentence(AddKeyFiles.Outcome outcome) {
        return texts.refusal(outcome.refusal());
    }

    /** Whether the page is asked for its report only, so that messages outside the form are not seen. */
    public boolean isSwapped() {
        return "tenure".equals(request.getHeader("X-Requested-With"));
    }
}
