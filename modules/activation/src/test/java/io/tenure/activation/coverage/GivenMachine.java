package io.tenure.activation.coverage;

import io.tenure.authority.license.KeyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Words to build what a machine holds, for rule tests, and to read its timeline. */
final class GivenMachine {

    private final MachineKind kind;
    private final String version;
    private final List<Tenure> past = new ArrayList<>();
    private final List<Holding> active = new ArrayList<>();
    private final List<Successor> queued = new ArrayList<>();

    private GivenMachine(MachineKind kind, String version) {
        this.kind = kind;
        this.version = version;
    }

    static GivenMachine svm() {
        return new GivenMachine(MachineKind.SVM, null);
    }

    static GivenMachine device() {
        return new GivenMachine(MachineKind.DEVICE, null);
    }

    static GivenMachine installation(String version) {
        return new GivenMachine(MachineKind.INSTALLATION, version);
    }

    GivenMachine had(KeyType lane, GivenLicense license, String from, String to, EndedBy how) {
        past.add(new Tenure(lane, license.facts(), LocalDate.parse(from), LocalDate.parse(to), how, CoverageSource.KEY));
        return this;
    }

    GivenMachine holds(KeyType lane, GivenLicense license, String since) {
        active.add(new Holding(lane, license.facts(), LocalDate.parse(since), CoverageSource.KEY));
        return this;
    }

    /** An additional key. */
    GivenMachine then(KeyType lane, GivenLicense license) {
        queued.add(new Successor(lane, license.facts(), null, CoverageSource.ADDITIONAL_KEY));
        return this;
    }

    /** A code that was never activated, with a term in days. */
    GivenMachine thenFresh(KeyType lane, GivenLicense license, Integer termDays) {
        queued.add(new Successor(lane, license.facts(), termDays, CoverageSource.RESERVE_CODE));
        return this;
    }

    Coverage on(String today) {
        return Coverage.of(new MachineFacts(kind, version, past, active, queued), LocalDate.parse(today));
    }

    /** The timeline as lines of lane, first day, last day or "open", kind and serial. */
    static List<String> lines(Coverage coverage) {
        return coverage.rows().stream().map(row -> "%s %s %s %s %s".formatted(row.keyType(), row.from(),
                row.to() == null ? "open" : row.to(), row.kind(), row.serial())).toList();
    }
}
