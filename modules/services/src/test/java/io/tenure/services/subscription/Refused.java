package io.tenure.services.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.kernel.Refusal;
import io.tenure.kernel.RefusalCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something is refused, and why. */
final class Refused {

    private Refused() {
    }

    static void as(RefusalCode code, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("refused as %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }
}
