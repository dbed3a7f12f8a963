package io.tenure.activation.coverage;

import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Machines with any history, orderly or not, around one day. */
final class RandomMachines {

    static final LocalDate TODAY = LocalDate.of(2027, 12, 20);
    static final LocalDate FIRST = TODAY.minusDays(300);
    /** By then all that has an end has ended: three terms and the longest grace after the latest last day. */
    static final LocalDate HORIZON = TODAY.plusDays(200 + 3 * 200 + 70);

    private RandomMachines() {
    }

    static Arbitrary<MachineFacts> any() {
        return machines(Arbitraries.of(KeyType.SERVER, KeyType.DESKTOP, KeyType.CORE));
    }

    static Arbitrary<MachineFacts> withOneLane() {
        return machines(Arbitraries.just(KeyType.DEVICE));
    }

    private static Arbitrary<MachineFacts> machines(Arbitrary<KeyType> lanes) {
        return Combinators.combine(Arbitraries.of(MachineKind.class), versions(), tenures(lanes).list().ofMaxSize(4),
                holdings(lanes).list().ofMaxSize(2).uniqueElements(Holding::lane),
                successors(lanes).list().ofMaxSize(3)).as(MachineFacts::new);
    }

    private static Arbitrary<Tenure> tenures(Arbitrary<KeyType> lanes) {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 120);
        return Combinators.combine(lanes, licenses(), daysFrom(-300, 0), lengths, Arbitraries.of(EndedBy.class))
                .as((lane, license, from, length, how) ->
                        new Tenure(lane, license, from, from.plusDays(length - 1), how, CoverageSource.KEY));
    }

    static Arbitrary<Holding> holdings(Arbitrary<KeyType> lanes) {
        return Combinators.combine(lanes, licenses(), daysFrom(-200, 0))
                .as((lane, license, since) -> new Holding(lane, license, since, CoverageSource.KEY));
    }

    static Arbitrary<Successor> successors(Arbitrary<KeyType> lanes) {
        return Combinators.combine(lanes, licenses(), Arbitraries.integers().between(0, 200).injectNull(0.2))
                .as((lane, license, term) -> new Successor(lane, license, term, CoverageSource.ADDITIONAL_KEY));
    }

    private static Arbitrary<LicenseFacts> licenses() {
        return Combinators.combine(Arbitraries.integers().map(serial -> "L" + serial), Arbitraries.of(LicenseType.class),
                daysFrom(-250, 200).injectNull(0.2), daysFrom(-100, 20).injectNull(0.7),
                Arbitraries.integers().between(0, 40).injectNull(0.3), versions())
                .as((serial, type, expiresOn, blockedOn, graceDays, version) ->
                        new LicenseFacts(serial, type, Edition.STANDARD, expiresOn, blockedOn, graceDays, version));
    }

    private static Arbitrary<String> versions() {
        return Arbitraries.of("8", "9", "9.5U4", "12").injectNull(0.4);
    }

    private static Arbitrary<LocalDate> daysFrom(int least, int most) {
        return Arbitraries.integers().between(least, most).map(TODAY::plusDays);
    }
}
