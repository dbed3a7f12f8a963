package io.tenure.authority.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoritySettingsTest {

    private static final String GOOD = GivenVendor.TOKEN;

    private static Optional<AuthoritySettings> of(Map<String, String> settings) {
        return AuthoritySettings.of(name -> Optional.ofNullable(settings.get(name)));
    }

    private static AuthoritySettings at(String url) {
        return of(Map.of("tenure.authority.url", url, "tenure.authority.token", GOOD)).orElseThrow();
    }

    private static void refused(Map<String, String> settings, String setting) {
        assertThatIllegalStateException().isThrownBy(() -> of(settings)).withMessageContaining("setting " + setting + " ");
    }

    @Test
    void without_an_address_there_is_the_built_in_authority() {
        assertThat(of(Map.of("tenure.authority.token", GOOD))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://vendor.example", "https://vendor.example/tenure/", "HTTPS://10.0.0.1:8443",
        "http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"})
    void a_safe_address_is_taken(String url) {
        assertThat(at(url).url().toString()).doesNotEndWith("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vendor.example", "http://10.0.0.1", "http://127.0.0.1.vendor.example",
        "http://localhost.example", "ftp://vendor.example", "vendor.example", "https://", "https://user:pw@vendor.example",
        "https://vendor.example?x=1", "https://vendor .example", "file:///etc/passwd"})
    void any_other_address_is_refused(String url) {
        refused(Map.of("tenure.authority.url", url, "tenure.authority.token", GOOD), "tenure.authority.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sandbox-admin", "changeme", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "tnr_4f8hQx2mVw9Zk3LpTs7NbYc1RdGa6JeU0\nX-Evil: 1"})
    void a_token_that_no_tenure_issues_is_refused(String token) {
        refused(Map.of("tenure.authority.url", "https://vendor.example", "tenure.authority.token", token),
                "tenure.authority.token");
    }

    @Test
    void a_missing_token_a_missing_file_and_a_senseless_time_are_refused() {
        refused(Map.of("tenure.authority.url", "https://vendor.example"), "tenure.authority.token");
        refused(Map.of("tenure.authority.url", "https://vendor.example", "tenure.authority.token", GOOD,
                "tenure.authority.truststore", "/nowhere/trust.p12"), "tenure.authority.truststore");
        refused(Map.of("tenure.authority.url", "https://vendor.example", "tenure.authority.token", GOOD,
                "tenure.authority.timeout", "0"), "tenure.authority.timeout");
    }

    @Test
    void the_token_is_not_shown_by_accident() {
        assertThat(at("https://vendor.example").toString()).doesNotContain(GOOD);
    }
}
