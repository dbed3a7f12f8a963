package io.tenure.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What went wrong, out of a log: its first severe entry, and the innermost cause it names, without the stack traces. */
final class FirstError {

    private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+ [A-Z]+ .*");
    private static final Pattern SEVERE = Pattern.compile("\\S+ SEVERE .*");
    private static final Pattern CAUSE = Pattern.compile("Caused by: .*");
    private static final Pattern SETTING = Pattern.compile("The setting tenure\\..* cannot be used: .*");
    private static final int LINES = 4;
    private static final int WIDTH = 400;

    private FirstError() {}

    /** What is wrong with a setting, in one sentence, if that is why nothing went on; else empty. */
    static Optional<String> setting(List<String> error) {
        return error.stream().map(SETTING::matcher).filter(Matcher::find).map(Matcher::group).findFirst();
    }

    static List<String> in(List<String> log) {
        List<String> found = new ArrayList<>();
        int last = -1;
        for (int at = 0; at < log.size(); at++) {
            if (found.isEmpty() && SEVERE.matcher(log.get(at)).matches()) {
                found.addAll(paragraph(log, at));
            }
            if (!found.isEmpty() && CAUSE.matcher(log.get(at)).matches()) {
                last = at;
            }
        }
        if (last >= 0) {
            found.addAll(paragraph(log, last));
        }
        return found;
    }

    /** The line and those that continue its text. */
    private static List<String> paragraph(List<String> log, int from) {
        List<String> lines = new ArrayList<>();
        for (String line : log.subList(from, Math.min(from + LINES, log.size()))) {
            if (!lines.isEmpty() && (ENTRY.matcher(line).matches() || line.startsWith("Caused by: ") || line.stripLeading().startsWith("at "))) {
                break;
            }
            lines.add(line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line);
        }
        return lines;
    }
}
