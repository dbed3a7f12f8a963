package io.tenure.activation.device;

import io.tenure.activation.machine.MachineView;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Function;

/**
 * A code that a person has typed: read in any spelling, counted as a try, looked up, and every refusal written to the
 * audit log. A code that is none costs no try and no question to the authority (domain.md 001 example 13).
 */
@Dependent
class TypedCode {

    static final int MOST_CHARACTERS = 80;

    @Inject
    private CodeTries tries;

    @Inject
    private CodeLookUp codes;

    @Inject
    private CodeTrail trail;

    /** A code with what the authority said of it. */
    record Known(ActivationCode code, CodeLookUp.Found found) {
    }

    /**
     * Does something with the code.
     *
     * @throws Refusal {@code CODE_INVALID}, {@code TOO_MANY_CODES}, {@code CODE_NOT_FOUND}, and what is refused then
     */
    <T> T with(MachineView machine, String text, String address, String field, Function<Known, T> then) {
        ActivationCode code = ActivationCode.parse(text).orElseThrow(() -> Refusal.of(field, DeviceRefusal.CODE_INVALID));
        CodeTries.Try counted = tries.begin(machine.id(), machine.customerId(), address);
        try {
            CodeLookUp.Found found = codes.find(code, machine);
            if (found.license() != null || found.unanswered()) {
                counted.known();
            } else {
                throw Refusal.of(field, found.refusal());
            }
            return then.apply(new Known(code, found));
        } catch (Refusal refused) {
            trail.refused(machine, refused.code());
            throw refused.field() != null || !(refused.code() instanceof CodeRefusal) ? refused
                    : Refusal.of(field, refused.code());
        }
    }
}
