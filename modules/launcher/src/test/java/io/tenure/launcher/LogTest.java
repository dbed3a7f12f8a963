package io.tenure.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogTest {

    @Test
    void an_entry_is_one_line_in_utc_with_its_text_in_words() {
        LogRecord entry = entry("KEY-1", "7");
        entry.setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"KEY-1", "deployed {0} modules"}};
            }
        });
        assertThat(new LogLine().format(entry)).isEqualTo("2026-03-01T10:00:00.000Z WARNING some.logger: deployed 7 modules\n");
    }

    @Test
    void a_key_nobody_translates_comes_with_its_arguments() {
        assertThat(new LogLine().format(entry("error.creating.pool", "no driver"))).endsWith("error.creating.pool [no driver]\n");
    }

    @Test
    void the_first_error_is_shown_with_its_innermost_cause_and_without_stack_traces() {
        assertThat(FirstError.in(List.of(
                "2026-03-01T10:00:00.000Z INFO    a: fine",
                "2026-03-01T10:00:01.000Z SEVERE  b: cannot start StartUp",
                "java.lang.RuntimeException: no",
                "\tat x.Y.z(Y.java:1)",
                "Caused by: java.lang.IllegalStateException: outer",
                "\tat x.Y.z(Y.java:2)",
                "Caused by: java.sql.SQLException: syntax error near 'charset',",
                "    used_at",
                "\tat x.Y.z(Y.java:3)",
                "2026-03-01T10:00:02.000Z SEVERE  c: and so on")))
                .containsExactly(
                        "2026-03-01T10:00:01.000Z SEVERE  b: cannot start StartUp",
                        "java.lang.RuntimeException: no",
                        "Caused by: java.sql.SQLException: syntax error near 'charset',",
                        "    used_at");
    }

    @Test
    void a_setting_that_cannot_be_used_is_said_in_one_sentence() {
        List<String> error = List.of("2026-03-01T10:00:01.000Z SEVERE  b: cannot start StartUp",
                "Caused by: java.lang.IllegalStateException: The setting tenure.authority.url cannot be used: no.");
        assertThat(FirstError.setting(error)).contains("The setting tenure.authority.url cannot be used: no.");
        assertThat(FirstError.setting(List.of("Caused by: java.lang.IllegalStateException: outer"))).isEmpty();
    }

    @Test
    void a_log_without_errors_has_no_first_one() {
        assertThat(FirstError.in(List.of("2026-03-01T10:00:00.000Z WARNING a: Caused by: nothing"))).isEmpty();
    }

    private static LogRecord entry(String message, Object... parameters) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setInstant(Instant.parse("2026-03-01T10:00:00Z"));
        entry.setLoggerName("some.logger");
        entry.setParameters(parameters);
        return entry;
    }
}
