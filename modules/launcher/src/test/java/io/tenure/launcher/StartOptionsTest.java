package io.tenure.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartOptionsTest {

    private static final Path HOME = Path.of("/opt/tenure");

    @Test
    void without_options_the_sandbox_lies_in_the_checkout_on_port_8080() {
        StartOptions options = parse();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.baseUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(options.data()).isEqualTo(HOME.resolve(".tenure"));
        assertThat(options.war()).isEqualTo(HOME.resolve("modules/server/target/tenure.war"));
        assertThat(options.fresh()).isFalse();
        assertThat(options.empty()).isFalse();
        assertThat(options.clock()).isEmpty();
    }

    @Test
    void every_option_is_taken_with_a_space_or_an_equals_sign() {
        StartOptions options = parse("--port=9000", "--data", "/var/x/../y", "--fresh", "--empty", "--clock", "2025-01-01T00:00:00Z",
                "--authority", "https://vendor.example");
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.data()).isEqualTo(Path.of("/var/y"));
        assertThat(options.fresh()).isTrue();
        assertThat(options.empty()).isTrue();
        assertThat(options.authority()).contains("https://vendor.example");
        assertThat(options.clock()).contains(Instant.parse("2025-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--prot 80              | unknown option --prot",
            "--port                 | --port needs a value",
            "--port= --fresh        | --port needs a value",
            "--port 80              | --port 80 is not a port from 1024 to 65535",
            "--port 65536           | --port 65536 is not a port from 1024 to 65535",
            "--port abcd            | --port abcd is not a port from 1024 to 65535",
            "--port 8081 --port 8082 | --port is given twice",
            "--clock 2025-01-01     | --clock 2025-01-01 is not a moment in UTC",
            "--authority vendor.example | --authority vendor.example is not an address",
            "--fresh=yes            | unknown option --fresh=yes",
            "now                    | start takes no word now"})
    void a_wrong_command_line_is_refused_with_its_reason(String line, String reason) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.exitCode()).isEqualTo(Refused.USAGE))
                .hasMessageContaining(reason);
    }

    private static StartOptions parse(String... args) {
        return StartOptions.parse(List.of(args), HOME);
    }
}
