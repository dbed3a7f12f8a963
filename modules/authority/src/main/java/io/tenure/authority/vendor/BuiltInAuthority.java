package io.tenure.authority.vendor;

import static io.tenure.authority.vendor.VendorError.ALREADY_CANCELED;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.authority.license.License;
import io.tenure.authority.license.LicenseBook;
import io.tenure.authority.license.LicenseChanges;
import io.tenure.authority.license.LicenseState;
import io.tenure.authority.license.LicenseType;
import io.tenure.authority.vendor.VendorRequest.OrderedLicense;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The license authority inside Tenure. Answers in the caller's transaction; each change of a license is one statement
 * whose condition is the rule, so that a license in the wrong state answers with the vendor's error.
 */
@Dependent
@Typed(BuiltInAuthority.class)
public class BuiltInAuthority implements VendorPort {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CodeVault vault;

    @Inject
    private AuthorityAnswers answers;

    @Inject
    private LicenseBook book;

    @Inject
    private LicenseChanges changes;

    @Inject
    private ActivationDesk desk;

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public Duration patience() {
        return Duration.ZERO;
    }

    @Override
    public VendorAnswer ask(VendorRequest request) {
        Optional<VendorError> error = answers.error();
        if (error.isPresent()) {
            return VendorAnswer.refused(error.get());
        }
        String serial = request.serial();
        LocalDate day = request.endsOn();
        return switch (request.kind()) {
            case ACTIVATE -> activate(request);
            case CHANGE_SEATS -> answer(request, changes.changeSeats(serial, request.seats()), ALREADY_CANCELED);
            case PAUSE -> answer(request, changes.pause(serial), VendorError.ALREADY_PAUSED);
            case RESUME -> answer(request, changes.resume(serial), VendorError.NOT_PAUSED);
            case SOFT_CANCEL -> answer(request, changes.endOn(serial, day), ALREADY_CANCELED);
            case WITHDRAW_CANCEL -> answer(request, changes.goOn(serial, day), ALREADY_CANCELED);
            case HARD_CANCEL -> answer(request, changes.cancel(serial, day), ALREADY_CANCELED);
        };
    }

    @Override
    public List<VendorAnswer> adopt(List<RunningLicense> running) {
        Optional<VendorError> error = answers.error();
        if (error.isPresent()) {
            return running.stream().map(license -> VendorAnswer.refused(error.get())).toList();
        }
        Set<ActivationCode> taken = taken(running.stream().map(RunningLicense::code).filter(Objects::nonNull).toList());
        return running.stream().map(license -> adopt(license, taken)).toList();
    }

    private VendorAnswer adopt(RunningLicense running, Set<ActivationCode> taken) {
        ActivationCode code = running.code() == null ? ActivationCode.random() : running.code();
        if (!taken.add(code)) {
            return VendorAnswer.refused(VendorError.ALREADY_ACTIVATED);
        }
        return issue(code, running.license(), running.seats(), running.endsOn(),
                running.paused() ? LicenseState.PAUSED : LicenseState.ISSUED);
    }

    private Set<ActivationCode> taken(List<ActivationCode> codes) {
        if (codes.isEmpty()) {
            return new HashSet<>();
        }
        String marks = String.join(", ", Collections.nCopies(codes.size(), "?"));
        Query query = entities.createNativeQuery(
                "select code_fingerprint from authority_license where code_fingerprint in (" + marks + ")");
        for (int i = 0; i < codes.size(); i++) {
            query.setParameter(i + 1, vault.fingerprint(codes.get(i)));
        }
        Set<String> known = new HashSet<>();
        query.getResultList().forEach(found -> known.add(HexFormat.of().formatHex((byte[]) found)));
        return codes.stream().filter(code -> known.contains(HexFormat.of().formatHex(vault.fingerprint(code))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private VendorAnswer activate(VendorRequest request) {
        return issue(ActivationCode.random(), request.license(), request.seats(), request.endsOn(), LicenseState.ISSUED);
    }

    private VendorAnswer issue(ActivationCode code, OrderedLicense ordered, int seats, LocalDate endsOn,
                               LicenseState state) {
        String serial = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        boolean renews = ordered.licenseType() == LicenseType.SUBSCRIPTION;
        book.issue(new License(serial, ordered.keyType(), ordered.licenseType(), ordered.edition(), seats,
                ordered.termDays(), ordered.termDays() == null ? endsOn : null, null, null, null, renews, false,
                ordered.product(), null, List.of(), null, null, state, true), code);
        return VendorAnswer.issued(serial, code);
    }

    private static VendorAnswer answer(VendorRequest request, boolean done, VendorError otherwise) {
        return done ? VendorAnswer.done(request.serial()) : VendorAnswer.refused(otherwise);
    }

    @Override
    public Told<License> lookUp(ActivationCode code) {
        return answers.error().<Told<License>>map(Told::refused).orElseGet(() -> desk.lookUp(code));
    }

    @Override
    public Told<Activation> activate(ActivationCode code, String machine, LocalDate today) {
        return answers.error().<Told<Activation>>map(Told::refused)
                .orElseGet(() -> desk.activate(code, machine, today));
    }

    @Override
    public Told<Boolean> release(String serial, String machine) {
        return answers.error().<Told<Boolean>>map(Told::refused).orElseGet(() -> desk.release(serial, machine));
    }

    @Override
    public Told<Optional<License>> replacement(String serial) {
        return answers.error().<Told<Optional<License>>>map(Told::refused).orElseGet(() -> desk.replacement(serial));
    }

    /** Those of its own are in the database. */
    @Override
    public Told<String> publicKeys() {
        return Told.of("{\"keys\":[]}");
    }
}
