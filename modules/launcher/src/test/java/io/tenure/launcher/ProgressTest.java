package io.tenure.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void each_step_and_the_outcome_is_a_line_with_seconds() throws Exception {
        new Progress(new PrintStream(printed), false).phase("database", "ready", step -> step.accept("starting on port 20000"));
        assertThat(printed.toString().lines()).hasSize(2)
                .anyMatch(line -> line.matches("  database +starting on port 20000 +0\\.\\d s"))
                .anyMatch(line -> line.matches("  database +ready +0\\.\\d s"));
    }

    @Test
    void on_a_terminal_the_line_is_written_over() throws Exception {
        new Progress(new PrintStream(printed), true).phase("database", "ready", step -> step.accept("starting"));
        assertThat(printed.toString().lines().filter(line -> line.contains("ready"))).hasSize(1);
        assertThat(printed.toString()).contains("\r  database").endsWith(System.lineSeparator());
    }

    @Test
    void a_phase_that_fails_is_said_to_have_failed() {
        assertThatThrownBy(() -> new Progress(new PrintStream(printed), false).phase("server", "ready", step -> {
            throw new IOException("no");
        })).hasMessage("no");
        assertThat(printed.toString()).contains("failed").doesNotContain("ready");
    }
}
