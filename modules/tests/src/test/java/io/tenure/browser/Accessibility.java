package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.chrome.ChromeDriver;

/** What axe finds on the present page against WCAG 2.2 AA. */
final class Accessibility {

    /** All rules of WCAG 2.2 AA. */
    static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** The rules that depend on colors, for the second theme. */
    static final List<String> COLORS = List.of("color-contrast", "link-in-text-block");

    /** The rules that depend on the width of the screen. */
    static final List<String> LAYOUT = List.of("target-size", "scrollable-region-focusable", "meta-viewport",
            "button-name", "link-name", "label");

    private static final String AXE = axe();
    private static final String RUN = """
            const [rules, done] = arguments;
            axe.run(document, {resultTypes: ['violations'], runOnly: rules})
              .then(found => done(found.violations.filter(one => one.impact === 'serious' || one.impact === 'critical')
                .map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 200) + ' ' +
                  node.failureSummary.split('\\n').slice(1).join(' ').trim()).join(' | '))),
                failed => done([String(failed)]))""";
    private static final Set<String> LOOKED_AT = new HashSet<>();

    private Accessibility() {
    }

    /** No serious violation on this page in this state; the same place is looked at once in a run. */
    static void of(Browser browser, String place) {
        if (LOOKED_AT.add(place)) {
            assertThat(violations(browser.driver, ALL)).as("axe on %s, %s", place, browser.path()).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> violations(ChromeDriver driver, List<String> rules) {
        if (!Boolean.TRUE.equals(driver.executeScript("return !!window.axe"))) {
            driver.executeScript(AXE);
        }
        return (List<String>) driver.executeAsyncScript(RUN, rules);
    }

    private static String axe() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
