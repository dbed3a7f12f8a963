package io.tenure.services.demo;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The invented activation tasks, in their order. The machines are places of a group from the first up to, not including,
 * the last; the whole group is named as such.
 */
enum DemoTask {
    FRANKFURT_SERVERS("First keys, Frankfurt", DemoKey.FRANKFURT, false, DemoGroup.SVM_FRANKFURT, 0, 33, 198),
    FRANKFURT_PERPETUAL("Control room, Frankfurt", DemoKey.FRANKFURT_PERPETUAL, false, DemoGroup.SVM_FRANKFURT, 33, 37, 197),
    FRANKFURT_DESKTOPS("Desktops, Frankfurt", DemoKey.FRANKFURT_DESKTOPS, false, DemoGroup.SVM_FRANKFURT, 0, 20, 196),
    FRANKFURT_ONLY_DESKTOPS("Hosts with desktops only", DemoKey.FRANKFURT_DESKTOPS, false, DemoGroup.SVM_FRANKFURT, 47, 52, 195),
    OSLO("First keys, Oslo", DemoKey.OSLO, false, DemoGroup.SVM_OSLO, 0, 40, 188),
    CLINICS("Laptops of the clinics", DemoKey.CLINICS, false, DemoGroup.CLINIC_LAPTOPS, 0, 120, 175),
    WAREHOUSE("Scanners", DemoKey.WAREHOUSE, false, DemoGroup.WAREHOUSE_SCANNERS, 0, 60, 168),
    FRANKFURT_ENTERPRISE("Enterprise hosts", DemoKey.FRANKFURT_ENTERPRISE, false, DemoGroup.SVM_FRANKFURT, 41, 47, 148),
    MADRID("Cores, Madrid", DemoKey.MADRID_CORES, false, DemoGroup.SVM_MADRID, 0, 30, 128),
    BACKUP("Backup servers", DemoKey.BACKUP, false, DemoGroup.BACKUP_SERVERS, 0, 45, 108),
    BRANCHES("Branch offices on trial terms", DemoKey.BRANCHES, false, DemoGroup.BRANCH_OFFICES, 0, 15, 84),
    OSLO_NEXT("Queue the next key, Oslo", DemoKey.OSLO_NEXT, true, DemoGroup.SVM_OSLO, 0, 15, 38),
    FRANKFURT_TRIAL("Try out, Frankfurt", DemoKey.FRANKFURT_TRIAL, false, DemoGroup.SVM_FRANKFURT, 37, 41, 17),
    HOTELS("Try out at the front desks", DemoKey.HOTELS_TRIAL, false, DemoGroup.HOTEL_DESKS, 0, 40, 16),
    FRANKFURT_PILOT("Renew Frankfurt, pilot", DemoKey.FRANKFURT_NEXT, true, DemoGroup.SVM_FRANKFURT, 30, 33, 5),
    /** 30 machines take the key, 30 refuse it for six reasons. */
    FRANKFURT_NEXT("Renew Frankfurt", DemoKey.FRANKFURT_NEXT, true, DemoGroup.SVM_FRANKFURT, 0, 60, 2),
    /** Waits for its night. */
    OSLO_REST("Queue the next key, rest of Oslo", DemoKey.OSLO_NEXT, true, DemoGroup.SVM_OSLO, 0, 40, 1);

    /** The scheduled task starts so many days from now. */
    static final int STARTS_IN_DAYS = 2;

    private final String title;
    private final DemoKey key;
    private final boolean additional;
    private final DemoGroup group;
    private final int first;
    private final int last;
    private final int daysAgo;

    DemoTask(String title, DemoKey key, boolean additional, DemoGroup group, int first, int last, int daysAgo) {
        this.title = title;
        this.key = key;
        this.additional = additional;
        this.group = group;
        this.first = first;
        this.last = last;
        this.daysAgo = daysAgo;
    }

    String title() {
        return title;
    }

    DemoKey key() {
        return key;
    }

    boolean additional() {
        return additional;
    }

    DemoGroup group() {
        return group;
    }

    boolean wholeGroup() {
        return last - first == group.machines();
    }

    boolean scheduled() {
        return this == OSLO_REST;
    }

    int daysAgo() {
        return daysAgo;
    }

    /** The names of its machines. */
    List<String> machines() {
        return IntStream.range(first, last).mapToObj(group::machine).toList();
    }
}
