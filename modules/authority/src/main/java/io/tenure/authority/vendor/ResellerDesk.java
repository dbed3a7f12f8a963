package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a reseller's Tenure asks this one's authority (rulings.md 31), in the words of {@link VendorPort}. Who has a code
 * or a serial may ask about its license; neither can be guessed.
 */
@Stateless
@Allowed({Role.RESELLER, Role.ADMINISTRATOR})
public class ResellerDesk {

    private static final int MACHINE_LENGTH = 64;
    private static final int SERIAL_LENGTH = 36;

    @Inject
    private AuthorityAnswers answers;

    @Inject
    private ActivationDesk desk;

    @Inject
    private Clock clock;

    /** @param code in any spelling @throws Refusal a {@link CodeRefusal} */
    public License lookUp(String code) {
        return told(answers.error().<Told<License>>map(Told::refused).orElseGet(() -> desk.lookUp(parsed(code))));
    }

    /**
     * @param code    in any spelling
     * @param machine what tells the machine from all others, at most 64 characters
     * @throws Refusal a {@link CodeRefusal}
     */
    public Activation activate(String code, String machine) {
        String key = Check.text("machine", machine, MACHINE_LENGTH);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return told(answers.error().<Told<Activation>>map(Told::refused)
                .orElseGet(() -> desk.activate(parsed(code), key, today)));
    }

    /** A machine uses a license no more. @param machine as it was named when it activated the code */
    public void release(String serial, String machine) {
        String license = Check.text("serial", serial, SERIAL_LENGTH);
        String key = Check.text("machine", machine, MACHINE_LENGTH);
        told(answers.error().<Told<Boolean>>map(Told::refused).orElseGet(() -> desk.release(license, key)));
    }

    /** What the license becomes with the newest key that was published for it; empty if there is none. */
    public Optional<License> replacement(String serial) {
        return told(answers.error().<Told<Optional<License>>>map(Told::refused)
                .orElseGet(() -> desk.replacement(serial)));
    }

    private static ActivationCode parsed(String code) {
        return ActivationCode.parse(Check.text("activationCode", code, 80)).orElseThrow(() ->
                Refusal.of("activationCode", CommonRefusal.MALFORMED, "activationCode", code));
    }

    private static <T> T told(Told<T> answer) {
        if (answer.succeeded()) {
            return answer.value();
        }
        throw CodeRefusal.of(answer.error());
    }
}
