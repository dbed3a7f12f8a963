package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.code.CodeVault;
import io.tenure.authority.vendor.IssuedLicense.Status;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
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
class BuiltInAuthority implements VendorPort {

    private static final String CHANGE = "update IssuedLicense l set ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CodeVault vault;

    @Inject
    private AuthorityAnswers answers;

    @Inject
    private Clock clock;

    @Override
    public VendorAnswer ask(VendorRequest request) {
        Optional<VendorError> error = answers.error();
        if (error.isPresent()) {
            return VendorAnswer.refused(error.get());
        }
        return switch (request.kind()) {
            case ACTIVATE -> activate(request);
            case CHANGE_SEATS -> change(request, changeSeats(request.seats()), VendorError.ALREADY_CANCELED);
            case PAUSE -> change(request, move(Status.ISSUED, Status.PAUSED), VendorError.ALREADY_PAUSED);
            case RESUME -> change(request, move(Status.PAUSED, Status.ISSUED), VendorError.NOT_PAUSED);
            case SOFT_CANCEL, WITHDRAW_CANCEL -> change(request, endOn(request.endsOn()), VendorError.ALREADY_CANCELED);
            case HARD_CANCEL -> change(request, cancel(request.endsOn()), VendorError.ALREADY_CANCELED);
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
        String serial = newSerial();
        entities.persist(new IssuedLicense(serial, vault.seal(code), running, clock.instant()));
        return VendorAnswer.issued(serial, code);
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
        ActivationCode code = ActivationCode.random();
        String serial = newSerial();
        entities.persist(new IssuedLicense(serial, vault.seal(code), request.license(), request.seats(), clock.instant()));
        return VendorAnswer.issued(serial, code);
    }

    private static String newSerial() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private Query changeSeats(int seats) {
        return unlessCanceled("l.limit = :seats").setParameter("seats", seats);
    }

    private Query endOn(LocalDate day) {
        return unlessCanceled("l.endsOn = :day").setParameter("day", day);
    }

    private Query cancel(LocalDate day) {
        return unlessCanceled("l.status = :canceled, l.endsOn = :day").setParameter("day", day);
    }

    /** States are parameters: EclipseLink compares literals with the licenses it holds in memory, and fails on enums. */
    private Query unlessCanceled(String what) {
        return entities.createQuery(CHANGE + what + " where l.serial = :serial and l.status <> :canceled")
                .setParameter("canceled", Status.CANCELED);
    }

    private Query move(Status from, Status to) {
        return entities.createQuery(CHANGE + "l.status = :to where l.serial = :serial and l.status = :from")
                .setParameter("from", from).setParameter("to", to);
    }

    private static VendorAnswer change(VendorRequest request, Query change, VendorError otherwise) {
        // what the caller has pending is written once, at its end, not before this statement too
        int changed = change.setParameter("serial", request.serial()).setFlushMode(FlushModeType.COMMIT).executeUpdate();
        return changed == 1 ? VendorAnswer.done(request.serial()) : VendorAnswer.refused(otherwise);
    }
}
