package io.tenure.bss;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Page;
import io.tenure.kernel.Refusal;
import io.tenure.services.mail.CaughtMail;
import io.tenure.services.mail.CaughtMailQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The mails that the sandbox caught; one of them is shown with its text. */
@Named("mailPage")
@RequestScoped
public class MailPage {

    @Inject
    private CaughtMailQueries mails;

    private Long id;
    private String cursor;
    private Page<CaughtMail> page;
    private CaughtMail chosen;

    public void load() {
        if (id != null) {
            chosen = mails.one(id).orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND));
        } else {
            page();
        }
    }

    private Page<CaughtMail> page() {
        if (page == null) {
            page = mails.list(null, cursor);
        }
        return page;
    }

    public List<CaughtMail> getRows() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    /** The mail to show, or null for the list. */
    public CaughtMail getChosen() {
        return chosen;
    }

    /** The text of the mail in pieces: its links can be followed. */
    public List<MailPiece> getPieces() {
        return MailPiece.of(chosen.text());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long number) {
        id = number;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String place) {
        cursor = place;
    }
}
