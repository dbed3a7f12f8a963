package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.License;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The license authority this Tenure has its licenses from: the built-in one, or a vendor's. What goes wrong is an answer
 * with a {@link VendorError}, never an exception. A vendor's authority is far away: ask about codes outside of
 * transactions.
 */
public interface VendorPort {

    /**
     * The machine that a fleet activates a code as when it counts its units itself: it begins the license's term and takes
     * no unit.
     */
    String FLEET = "tenure";

    /**
     * Whether asking means going over a network. Then no transaction may be open meanwhile: a change takes two, one that
     * writes the request and one that writes the answer (rulings.md 1).
     */
    boolean isRemote();

    /** The longest that an answer takes to come or to be given up. */
    Duration patience();

    /**
     * Asks the vendor for one change and waits for the answer. A refusal by the vendor is an answer, not an exception.
     * The same request may be asked again: an order is done once for its key.
     */
    VendorAnswer ask(VendorRequest request);

    /**
     * Takes over licenses that are in use elsewhere already. Each keeps its activation code, or gets one if it has none.
     *
     * @return one answer each, in the same order
     */
    List<VendorAnswer> adopt(List<RunningLicense> running);

    /** The license that has this code, without activating it; {@code CODE_NOT_FOUND} if there is none. */
    Told<License> lookUp(ActivationCode code);

    /**
     * A machine activates a code. The first activation of all begins the license's term. Refused with
     * {@code CODE_NOT_FOUND}, {@code CODE_BLOCKED}, {@code CODE_EXPIRED}, {@code CODE_SUSPENDED}, {@code DEVICE_LIMIT}.
     *
     * @param machine what tells the machine from all others, at most 64 characters
     */
    Told<Activation> activate(ActivationCode code, String machine, LocalDate today);

    /**
     * A machine uses a license no more: its unit is free for another one. Nothing changes where it had none.
     *
     * @return whether the authority has heard it
     */
    Told<Boolean> release(String serial, String machine);

    /** What the license becomes when the newest key that was published for it is taken; empty if there is none. */
    Told<Optional<License>> replacement(String serial);

    /** The public keys that a vendor signs key files with, as a JWK set; none where the built-in authority signs. */
    Told<String> publicKeys();
}
