package io.tenure.services.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kernel.Role;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccountUserTest {

    private final AccountUser user = new AccountUser(new Email("j.lind@borealis.example"), "J. Lind", Role.AUDITOR,
            null, Instant.parse("2026-03-14T12:00:00Z"));

    @Test
    void who_was_invited_signs_in_after_setting_a_password() {
        assertThat(user.canSignIn()).isFalse();
        user.replacePassword("hash");
        assertThat(user.canSignIn()).isTrue();
        assertThat(user.status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void a_disabled_user_cannot_come_back_by_a_password() {
        user.disable();
        assertThatThrownBy(() -> user.replacePassword("hash")).hasMessage("USER_STATUS");
    }

    @Test
    void enabling_goes_back_to_where_the_user_stood() {
        user.disable();
        user.enable();
        assertThat(user.status()).isEqualTo(UserStatus.INVITED);
        user.replacePassword("hash");
        user.disable();
        user.enable();
        assertThat(user.status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void password_role_and_status_end_the_sessions_before() {
        int before = sessions();
        user.replacePassword("hash");
        assertThat(sessions()).isGreaterThan(before);
        before = sessions();
        user.changeRole(Role.ADMINISTRATOR, null);
        assertThat(sessions()).isGreaterThan(before);
        before = sessions();
        user.disable();
        assertThat(sessions()).isGreaterThan(before);
    }

    @Property
    void nobody_stays_in_a_state_by_going_to_it(@ForAll UserStatus status) {
        assertThatThrownBy(() -> status.to(status)).hasMessage("USER_STATUS");
    }

    private int sessions() {
        return user.sessionVersion();
    }
}
