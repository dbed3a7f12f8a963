package io.tenure.services.update;

import io.tenure.activation.device.LicenseStanding;
import io.tenure.activation.machine.MachineView;

/** One installation in a list: its license, and how that is updated. */
public record UpdateRow(MachineView machine, LicenseStanding standing, UpdateView update) {
}
