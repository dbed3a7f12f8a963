package io.tenure.services.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"tenure-admin", "tenure-auditor", "tenure-customer", "blue horses sing"})
    void a_long_password_of_its_own_is_good(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, "m.kern@tenure.example", "M. Kern"))
                .doesNotThrowAnyException();
    }

    @Property
    void fewer_than_twelve_characters_are_too_short(@ForAll @AlphaChars @StringLength(max = 11) String password) {
        assertThat(refusal(password)).isEqualTo(AccountRefusal.PASSWORD_TOO_SHORT);
    }

    @Property
    void more_than_two_hundred_characters_are_too_long(
            @ForAll @AlphaChars @StringLength(min = 201, max = 400) String password) {
        assertThat(refusal(password)).isEqualTo(AccountRefusal.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "PasswordPassword", "administrator", "aaaaaaaaaaaa", "abababababab"})
    void what_everybody_tries_first_is_refused(String password) {
        assertThat(refusal(password)).isEqualTo(AccountRefusal.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.kern@tenure.example", "M.Kern@Tenure.Example", "maria magdalena kern"})
    void the_name_and_the_address_are_no_passwords(String password) {
        assertThat(refusal(password)).isEqualTo(AccountRefusal.PASSWORD_IS_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03\uD83D\uDE04\uD83D\uDE05\uD83D\uDE06"})
    void characters_are_counted_not_their_parts(String sevenFaces) {
        assertThat(refusal(sevenFaces)).isEqualTo(AccountRefusal.PASSWORD_TOO_SHORT);
    }

    private static RefusalCode refusal(String password) {
        return catchThrowableOfType(Refusal.class,
                () -> PasswordPolicy.check(password, "m.kern@tenure.example", "Maria Magdalena Kern")).code();
    }
}
