package io.tenure.authority.vendor;

import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How the sandbox's built-in authority answers, until it is told otherwise or the sandbox is started again. */
@ApplicationScoped
public class AuthorityAnswers {

    /** The ways to answer (api.md, "Sandbox only"). */
    public enum Answer {
        NORMAL(null),
        UNREACHABLE(VendorError.NO_CONNECTION),
        GENERAL_ERROR(VendorError.UNKNOWN),
        INVALID_ANSWER(VendorError.INVALID_ANSWER),
        CONTRACT_TERMINATED(VendorError.ORDER_NOT_ALLOWED);

        private final VendorError error;

        Answer(VendorError error) {
            this.error = error;
        }
    }

    private volatile Answer answer = Answer.NORMAL;

    @Allowed(Role.ADMINISTRATOR)
    public void answer(Answer from) {
        answer = from;
    }

    public Answer current() {
        return answer;
    }

    Optional<VendorError> error() {
        return Optional.ofNullable(answer.error);
    }
}
