package io.tenure.activation.coverage;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as far as grace depends on it: "8", "9.0", "9.5 U3", "9.5U4" and "9.5.4.2615" (both update 4), "v12.1". */
record ProductVersion(int major, int minor, int update) {

    static final ProductVersion V9 = new ProductVersion(9, 0, 0);
    static final ProductVersion V9_5_U4 = new ProductVersion(9, 5, 4);
    /** For a version that nobody knows: the rules that hold now. */
    static final ProductVersion NEWEST = new ProductVersion(Integer.MAX_VALUE, 0, 0);

    private static final Comparator<ProductVersion> ORDER = Comparator.comparingInt(ProductVersion::major)
            .thenComparingInt(ProductVersion::minor).thenComparingInt(ProductVersion::update);
    private static final Pattern FORM = Pattern.compile(
            "\\D*?(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6})|\\s*U(?:pdate)?\\s*(\\d{1,6}))?.*", Pattern.CASE_INSENSITIVE);

    /** What a text says; none for null and for a text without a number. */
    static Optional<ProductVersion> of(String text) {
        Matcher found = FORM.matcher(text == null ? "" : text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String update = found.group(3) == null ? found.group(4) : found.group(3);
        return Optional.of(new ProductVersion(number(found.group(1)), number(found.group(2)), number(update)));
    }

    boolean isBefore(ProductVersion other) {
        return ORDER.compare(this, other) < 0;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
