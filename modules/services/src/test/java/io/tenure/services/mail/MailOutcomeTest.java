package io.tenure.services.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;

class MailOutcomeTest {

    private static final Address[] NONE = {};

    private static Address[] to(String address) {
        try {
            return InternetAddress.parse(address);
        } catch (AddressException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static MailOutcome refused(String answer, Address[] sent, Address[] invalid) {
        return MailOutcome.of(new SendFailedException("Invalid Addresses", new MessagingException(answer), sent, NONE, invalid));
    }

    @Test
    void a_refusal_for_good_ends_and_one_for_now_is_tried_again() {
        MailOutcome forGood = refused("550 5.1.1 No such user\n", NONE, to("gone@acme.example"));
        assertThat(forGood).isEqualTo(new MailOutcome(MailOutcome.Next.GIVE_UP, MailProblem.RECIPIENTS_REFUSED,
                "550 5.1.1 No such user"));
        assertThat(refused("450 4.2.1 Mailbox busy", NONE, NONE).next()).isEqualTo(MailOutcome.Next.AGAIN);
    }

    @Test
    void what_some_got_is_sent_and_names_who_did_not() {
        MailOutcome partly = refused("550 5.1.1 No such user", to("ops@acme.example"), to("gone@acme.example"));
        assertThat(partly.next()).isEqualTo(MailOutcome.Next.DONE);
        assertThat(partly.detail()).contains("gone@acme.example").doesNotContain("ops@acme.example");
    }

    @Test
    void a_broken_line_and_a_refused_login_are_tried_again() {
        assertThat(MailOutcome.of(new MessagingException("Could not connect to SMTP host", new java.net.ConnectException())))
                .extracting(MailOutcome::next, MailOutcome::problem)
                .containsExactly(MailOutcome.Next.AGAIN, MailProblem.NO_CONNECTION);
        assertThat(MailOutcome.of(new AuthenticationFailedException("535 5.7.8 bad password")))
                .extracting(MailOutcome::next, MailOutcome::problem)
                .containsExactly(MailOutcome.Next.AGAIN, MailProblem.LOGIN_REFUSED);
    }

    @Test
    void tries_go_on_for_two_days() {
        java.time.Duration all = java.time.Duration.ZERO;
        for (int attempts = 1; MailRetry.after(attempts).isPresent(); attempts++) {
            all = all.plus(MailRetry.after(attempts).get());
        }
        assertThat(all.toHours()).isBetween(48L, 54L);
    }
}
