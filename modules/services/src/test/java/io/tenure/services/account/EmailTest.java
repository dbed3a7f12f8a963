package io.tenure.services.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailTest {

    @Test
    void addresses_are_the_same_whatever_their_case_and_blanks() {
        assertThat(Email.checked("email", " J.Lind@Borealis.EXAMPLE ")).isEqualTo(Email.typed("j.lind@borealis.example"));
    }

    @Test
    void what_is_typed_to_sign_in_is_never_refused_for_its_form() {
        assertThat(Email.typed(null).address()).isEmpty();
        assertThat(Email.typed("not an address").address()).isEqualTo("not an address");
    }
}
