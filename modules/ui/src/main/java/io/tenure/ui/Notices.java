package io.tenure.ui;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page says after its redirect ("Seats increased from 20 to 25"). A bean calls {@code notices.done(key, ..)} and
 * redirects; the next page of the session shows it once.
 */
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Notice> waiting = new ArrayList<>();

    @Inject
    private Texts texts;

    /** Something was done: green. */
    public void done(String key, Object... arguments) {
        add("done", texts.format(key, arguments));
    }

    /** Something was not done, or only in part: amber. */
    public void warn(String key, Object... arguments) {
        add("warn", texts.format(key, arguments));
    }

    /** Something failed although nothing was wrong with the request: red. */
    public void failed(String key, Object... arguments) {
        add("error", texts.format(key, arguments));
    }

    private synchronized void add(String level, String text) {
        waiting.add(new Notice(level, text));
    }

    synchronized List<Notice> take() {
        List<Notice> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
