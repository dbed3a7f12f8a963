package io.tenure.activation.machine;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.kernel.Check;
import io.tenure.kernel.Refusal;
import java.util.List;

/**
 * What is told of a machine by people.
 *
 * @param group             the group it belongs to, or null
 * @param processors        physical processors of the hypervisor, or null when unknown
 * @param cores             their physical cores, or null when unknown
 * @param accountConnected  whether it is connected to an account, which some licenses require (domain.md 001.6)
 * @param protectionJobs    only of an installation
 */
public record MachineProfile(String name, String group, Integer processors, Integer cores, String applicationVersion,
                             boolean accountConnected, List<ProtectionJob> protectionJobs) {

    private static final int NAME_LENGTH = 200;
    private static final int GROUP_LENGTH = 100;
    private static final int VERSION_LENGTH = 60;
    private static final int MOST_CORES = 100_000;

    public MachineProfile {
        protectionJobs = protectionJobs == null ? List.of() : List.copyOf(protectionJobs);
    }

    /**
     * The same without blanks around texts. Refuses a missing name, texts that are too long, counts that cannot be
     * ({@code COUNT_OUT_OF_RANGE}) and jobs on anything but an installation ({@code JOBS_ONLY_ON_INSTALLATION}).
     */
    MachineProfile checked(MachineKind kind) {
        if (kind != MachineKind.INSTALLATION && !protectionJobs.isEmpty()) {
            throw Refusal.of("protectionJobs", MachineRefusal.JOBS_ONLY_ON_INSTALLATION);
        }
        protectionJobs.forEach(job -> Check.text("protectionJobs", job.name(), NAME_LENGTH));
        return new MachineProfile(Check.text("name", name, NAME_LENGTH), Check.optional("group", group, GROUP_LENGTH),
                count("processors", processors), count("cores", cores),
                Check.optional("applicationVersion", applicationVersion, VERSION_LENGTH), accountConnected,
                protectionJobs);
    }

    private static Integer count(String field, Integer count) {
        if (count != null && (count < 1 || count > MOST_CORES)) {
            throw Refusal.of(field, MachineRefusal.COUNT_OUT_OF_RANGE, count, MOST_CORES);
        }
        return count;
    }
}
