package io.tenure.api;

import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strong entity tag of a thing: its version number (RFC 9110, 8.8.3 and 13.1). */
final class Version {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private Version() {
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change expects, or null for any. Of several tags only the highest can match, because versions
     * only grow.
     *
     * @throws Refusal {@code STALE} if no tag is one of ours, so that none can match
     */
    static Integer expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        return Arrays.stream(ifMatch.split(",")).map(String::strip).map(TAG::matcher).filter(Matcher::matches)
                .map(tag -> Integer.valueOf(tag.group(1))).max(Integer::compare)
                .orElseThrow(() -> new Refusal(CommonRefusal.STALE));
    }

    /** Whether the caller has this version already. */
    static boolean isKnown(String ifNoneMatch, int version) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*") || Arrays.stream(ifNoneMatch.split(",")).map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag).anyMatch(tag(version)::equals);
    }
}
