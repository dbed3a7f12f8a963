package io.tenure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_rules() {
        Refusals wrong = new Refusals();
        assertThat(wrong.read(() -> Check.text("name", " ", 10))).isNull();
        assertThat(wrong.read(() -> Check.text("number", " C-1 ", 10))).isEqualTo("C-1");
        wrong.check(() -> Check.email("email", "nobody"));
        Refusal refusal = catchThrowableOfType(wrong::refuse, Refusal.class);
        assertThat(refusal.field()).isEqualTo("name");
        assertThat(refusal.all()).extracting(Refusal::field).containsExactly("name", "email");
        assertThat(refusal.all()).extracting(Refusal::code)
                .containsExactly(CommonRefusal.REQUIRED, CommonRefusal.MALFORMED);
    }

    @Test
    void nothing_wrong_refuses_nothing() {
        Refusals wrong = new Refusals();
        wrong.check(() -> Check.present("seats", 5));
        wrong.refuse();
        assertThat(new Refusal(CommonRefusal.STALE).all()).hasSize(1);
    }
}
