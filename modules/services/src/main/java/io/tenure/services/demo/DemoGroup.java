package io.tenure.services.demo;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.GuestReport;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.Os;
import io.tenure.activation.machine.Owner;
import io.tenure.activation.machine.ProtectionJob;
import io.tenure.activation.machine.RegisterMachine;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The invented groups of machines, 500 in all. */
enum DemoGroup {
    SVM_FRANKFURT("SVM Frankfurt", "fra-svm", MachineKind.SVM, 60, null),
    SVM_OSLO("SVM Oslo", "osl-svm", MachineKind.SVM, 40, null),
    SVM_MADRID("SVM Madrid", "mad-svm", MachineKind.SVM, 30, null),
    CLINIC_LAPTOPS("Clinic laptops", "clinic-lt", MachineKind.DEVICE, 120, 8),
    SCHOOL_TABLETS("School tablets", "school-tab", MachineKind.DEVICE, 90, 2),
    WAREHOUSE_SCANNERS("Warehouse scanners", "wh-scan", MachineKind.DEVICE, 60, 9),
    HOTEL_DESKS("Hotel front desks", "desk-pc", MachineKind.DEVICE, 40, 4),
    BACKUP_SERVERS("Backup servers", "backup", MachineKind.INSTALLATION, 45, null),
    BRANCH_OFFICES("Branch offices", "branch", MachineKind.INSTALLATION, 15, null);

    private static final List<String> SERVERS = List.of("db", "web", "mail", "files", "print", "erp", "build", "vpn", "dns",
            "crm");

    private final String title;
    private final String prefix;
    private final MachineKind kind;
    private final int machines;
    private final Integer customer;

    DemoGroup(String title, String prefix, MachineKind kind, int machines, Integer customer) {
        this.title = title;
        this.prefix = prefix;
        this.kind = kind;
        this.machines = machines;
        this.customer = customer;
    }

    /** The group's name. */
    String title() {
        return title;
    }

    int machines() {
        return machines;
    }

    MachineKind kind() {
        return kind;
    }

    /** The index of the customer who owns its machines, or null for the provider. */
    Integer customer() {
        return customer;
    }

    /** The name of the machine at a place from 0 on: {@code fra-svm-01}, {@code clinic-lt-001}. */
    String machine(int place) {
        return String.format(Locale.ROOT, machines < 100 ? "%s-%02d" : "%s-%03d", prefix, place + 1);
    }

    List<RegisterMachine.Request> requests(Owner owner) {
        return IntStream.range(0, machines).mapToObj(place -> new RegisterMachine.Request(kind, profile(place), owner,
                List.of())).toList();
    }

    private MachineProfile profile(int place) {
        return switch (kind) {
            case SVM -> new MachineProfile(machine(place), title, 2, 32, "5.2", false, List.of());
            case DEVICE -> new MachineProfile(machine(place), title, null, null, place % 4 == 0 ? "21.3" : "21.4",
                    place % 3 > 0, List.of());
            case INSTALLATION -> new MachineProfile(machine(place), title, 2, 16, place % 5 == 0 ? "9.5" : "12.1", false,
                    List.of(new ProtectionJob("Nightly " + machine(place), false),
                            new ProtectionJob("Copy to the second site", true)));
        };
    }

    /** What the SVM at a place protects: 3 to 9 servers, some of them Linux, and up to 3 desktops. */
    List<GuestReport> guests(int place) {
        int servers = 3 + place * 5 % 7;
        return Stream.concat(IntStream.range(0, servers).mapToObj(i -> new GuestReport(guest(place, SERVERS.get(i)),
                        Os.SERVER, i % 3 == 1, i < 6, i == 8)),
                IntStream.range(0, place % 4).mapToObj(i -> new GuestReport(guest(place, "vdi" + (i + 1)), Os.DESKTOP, false,
                        true, false))).toList();
    }

    private String guest(int place, String what) {
        return machine(place).replace("-svm-", "-" + what + "-");
    }
}
