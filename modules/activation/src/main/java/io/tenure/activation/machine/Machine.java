package io.tenure.activation.machine;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A machine. Its kind and its customer never change; its units are counted, never told. */
@Entity
@Table(name = "activation_machine")
class Machine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "activation_machine")
    @SequenceGenerator(name = "activation_machine", sequenceName = "activation_machine_seq", allocationSize = 100)
    private Long id;
    private String name;
    @Enumerated(EnumType.STRING)
    private MachineKind kind;
    @Column(name = "group_name")
    private String groupName;
    @Column(name = "customer_id")
    private Long customerId;
    @Column(name = "customer_number")
    private String customerNumber;
    private Integer processors;
    private Integer cores;
    @Column(name = "application_version")
    private String applicationVersion;
    @Column(name = "account_connected")
    private boolean accountConnected;
    @Convert(converter = ProtectionJobsColumn.class)
    @Column(name = "protection_jobs")
    private List<ProtectionJob> protectionJobs;
    @Column(name = "server_units")
    private int serverUnits;
    @Column(name = "desktop_units")
    private int desktopUnits;
    @Column(name = "recount_on")
    private LocalDate recountOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "waits_for")
    private WaitsFor waitsFor;
    @Column(name = "waits_since")
    private Instant waitsSince;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "reported_at")
    private Instant reportedAt;
    @Version
    private int version;

    protected Machine() {
    }

    Machine(MachineKind kind, MachineProfile profile, Owner owner, Instant now) {
        this.kind = kind;
        this.customerId = owner == null ? null : owner.id();
        this.customerNumber = owner == null ? null : owner.number();
        this.createdAt = now;
        describe(profile, now);
    }

    /** @throws Refusal as {@link MachineProfile#checked} says */
    final void describe(MachineProfile told, Instant now) {
        MachineProfile profile = told.checked(kind);
        name = profile.name();
        boolean came = groupName == null;
        groupName = profile.group();
        if (came || groupName == null) {
            mayNeedKey(now);
        }
        processors = profile.processors();
        cores = profile.cores();
        applicationVersion = profile.applicationVersion();
        accountConnected = profile.accountConnected();
        protectionJobs = profile.protectionJobs();
    }

    /** A device in a group waits for a key from now on, behind all that wait already; nobody else does. */
    final void mayNeedKey(Instant now) {
        boolean waits = kind == MachineKind.DEVICE && groupName != null;
        waitsFor = waits ? WaitsFor.ANY_KEY : null;
        waitsSince = waits ? now : null;
    }

    /** What it protects now. @throws Refusal {@code GUESTS_ONLY_ON_SVM} */
    void report(Guests guests, Instant now) {
        if (kind != MachineKind.SVM && !guests.all().isEmpty()) {
            throw Refusal.of("guests", MachineRefusal.GUESTS_ONLY_ON_SVM);
        }
        Guests.Units units = guests.units(LocalDate.ofInstant(now, ZoneOffset.UTC));
        reportedAt = now;
        serverUnits = units.server();
        desktopUnits = units.desktop();
        recountOn = units.recountOn();
    }

    /** @throws Refusal {@code STALE} if it has changed since the caller read the version given; null asks nothing */
    void expect(Integer readVersion) {
        if (readVersion != null && readVersion != version) {
            throw new Refusal(CommonRefusal.STALE);
        }
    }

    MachineView view() {
        return new MachineView(id, kind, new MachineProfile(name, groupName, processors, cores, applicationVersion,
                accountConnected, protectionJobs), customerId, customerNumber, serverUnits, desktopUnits, reportedAt,
                createdAt, version);
    }
}
