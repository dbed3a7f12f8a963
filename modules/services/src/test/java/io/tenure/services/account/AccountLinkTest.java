package io.tenure.services.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kernel.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountLinkTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @ParameterizedTest
    @EnumSource(LinkKind.class)
    void a_link_is_good_until_it_expires(LinkKind kind) {
        AccountLink link = new AccountLink(1, kind, OneTimeSecret.fresh(), NOON);
        assertThat(link.isGood(kind, NOON)).isTrue();
        assertThat(link.isGood(kind, NOON.plus(kind.life()).minusMillis(1))).isTrue();
        assertThat(link.isGood(kind, NOON.plus(kind.life()))).isFalse();
    }

    @Test
    void an_invitation_is_good_for_three_days_and_a_reset_for_an_hour() {
        assertThat(LinkKind.INVITATION.life()).hasHours(72);
        assertThat(LinkKind.PASSWORD_RESET.life()).hasHours(1);
    }

    @Test
    void a_link_works_once() {
        AccountLink link = new AccountLink(1, LinkKind.INVITATION, OneTimeSecret.fresh(), NOON);
        link.use(LinkKind.INVITATION, NOON.plusSeconds(1));
        assertThatThrownBy(() -> link.use(LinkKind.INVITATION, NOON.plusSeconds(2))).isInstanceOf(Refusal.class)
                .hasMessage("LINK_INVALID");
    }

    @Test
    void a_link_works_for_what_it_was_made_for_only() {
        AccountLink link = new AccountLink(1, LinkKind.PASSWORD_RESET, OneTimeSecret.fresh(), NOON);
        assertThatThrownBy(() -> link.use(LinkKind.INVITATION, NOON)).hasMessage("LINK_INVALID");
    }
}
