package io.tenure.services.imports;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.GuestReport;
import io.tenure.activation.machine.MachineProfile;
import java.util.List;

/**
 * One row of a file of machines.
 *
 * @param customer the number of the customer whose machine it is, or null
 */
record MachineRow(MachineKind kind, MachineProfile profile, String customer, List<GuestReport> guests) {
}
