package io.tenure.activation.machine;

import io.tenure.kernel.Check;
import io.tenure.kernel.Like;
import io.tenure.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a report of guests must be like. */
final class Reports {

    /** The most guests of one machine. */
    static final int MOST = 2_000;

    private static final int NAME_LENGTH = 200;

    private Reports() {
    }

    /**
     * The same without blanks around names. Refuses more than {@link #MOST} ({@code TOO_MANY_GUESTS}), a guest without
     * name or kind ({@code REQUIRED}) and one that is named twice ({@code GUEST_TWICE}).
     */
    static List<GuestReport> checked(List<GuestReport> report) {
        if (report.size() > MOST) {
            throw Refusal.of("guests", MachineRefusal.TOO_MANY_GUESTS, report.size(), MOST);
        }
        Set<String> names = new HashSet<>();
        return IntStream.range(0, report.size()).mapToObj(i -> checked("guests/" + i + "/", report.get(i), names)).toList();
    }

    private static GuestReport checked(String path, GuestReport guest, Set<String> names) {
        String name = Check.text(path + "name", guest.name(), NAME_LENGTH);
        if (!names.add(Like.key(name))) {
            throw Refusal.of(path + "name", MachineRefusal.GUEST_TWICE, name);
        }
        return new GuestReport(name, Check.present(path + "os", guest.os()), guest.linux(), guest.poweredOn(),
                guest.excluded());
    }
}
