package io.tenure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text can be read on what it stands on, light and dark: 4.5 to 1 (WCAG 2.2 AA, 1.4.3). */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final Map<String, String> LIGHT = new HashMap<>();
    private static final Map<String, String> DARK = new HashMap<>();

    @BeforeAll
    static void readTheTokens() throws IOException {
        try (InputStream css = ContrastTest.class.getResourceAsStream("/META-INF/resources/resources/tenure/tokens.css")) {
            Matcher tokens = TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            while (tokens.find()) {
                LIGHT.put(tokens.group(1), tokens.group(2));
                DARK.put(tokens.group(1), tokens.group(3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ink,paper", "ink,surface", "ink,sunken", "soft,paper", "soft,surface", "soft,sunken", "accent,paper",
            "accent,surface", "accent,accent-wash", "on-accent,accent", "on-accent,accent-hover", "on-queued,queued",
            "on-queued,queued-stripe", "amber,surface", "amber,paper", "amber,amber-wash", "ink,amber-wash", "red,surface",
            "red,paper", "red,red-wash", "ink,red-wash", "blue,blue-wash", "ink,blue-wash", "ink,accent-wash",
            "on-strong,accent", "on-strong,amber", "on-strong,red", "surface,blue", "surface,red", "surface,amber"})
    void text_can_be_read_on_its_ground(String text, String ground) {
        assertThat(contrast(LIGHT.get(text), LIGHT.get(ground))).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(DARK.get(text), DARK.get(ground))).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
