package io.tenure.services.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneTimeSecretTest {

    @Test
    void a_secret_has_256_bits_and_fits_into_an_address() {
        assertThat(OneTimeSecret.fresh().text()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void no_two_secrets_are_the_same() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> OneTimeSecret.fresh().text())).doesNotHaveDuplicates();
    }

    @Test
    void the_hash_is_sha_256_in_hexadecimal() {
        assertThat(new OneTimeSecret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_secret_never_shows_in_a_log() {
        OneTimeSecret secret = OneTimeSecret.fresh();
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(new SignIn.Request("m.kern@tenure.example", "secret password", "10.0.0.1").toString())
                .doesNotContain("secret password");
        assertThat(new IssueToken.Receipt(1, "script", "tnr_secret").toString()).doesNotContain("tnr_secret");
        assertThat(new InviteUser.Receipt(1, "https://tenure.example/x").toString()).doesNotContain("https");
    }
}
