package io.tenure.api.problem;

import io.tenure.kernel.Refusal;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the API's problems, in English. */
public final class ProblemTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("io.tenure.api.problems", Locale.ROOT);

    private static final int MOST_ARGUMENTS = 5;

    private ProblemTexts() {
    }

    /** What a refusal says, for lists of several. */
    public static String of(Refusal refusal) {
        return detail(ProblemCode.of(refusal.code()), refusal.arguments());
    }

    /** What happened, with the values of this case. A code may have another sentence for a number of arguments. */
    static String detail(ProblemCode code, List<Object> arguments) {
        String key = code.name() + "." + arguments.size();
        String pattern = TEXTS.containsKey(key) ? TEXTS.getString(key) : text(code.name(), code.title() + ".");
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.stream().map(String::valueOf).toArray());
    }

    /** The sentence with dots for the values of a case. */
    public static String example(ProblemCode code) {
        return detail(code, Collections.nCopies(MOST_ARGUMENTS, "\u2026"));
    }

    /** When a problem comes up and what to do about it, for its page. */
    public static String about(ProblemCode code) {
        return text(code.name() + ".about", "");
    }

    private static String text(String key, String otherwise) {
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : otherwise;
    }

    static boolean covers(ProblemCode code) {
        return TEXTS.containsKey(code.name()) && TEXTS.containsKey(code.name() + ".about");
    }
}
