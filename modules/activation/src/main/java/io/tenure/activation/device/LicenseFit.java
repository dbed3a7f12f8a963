package io.tenure.activation.device;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.MachineView;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.authority.vendor.CodeRefusal;
import io.tenure.kernel.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a license fits a machine: the full verification of domain.md 001.5-6, apart from the number of devices. */
record LicenseFit(MachineKind kind, String applicationVersion, boolean accountConnected) {

    static LicenseFit of(MachineView machine) {
        MachineProfile profile = machine.profile();
        return new LicenseFit(machine.kind(), profile.applicationVersion(), profile.accountConnected());
    }

    /** Why not, or empty when it does. */
    Optional<RefusalCode> refusal(License license, LocalDate today) {
        if (license.blocked()) {
            return Optional.of(CodeRefusal.CODE_BLOCKED);
        } else if (license.expired(today)) {
            return Optional.of(CodeRefusal.CODE_EXPIRED);
        } else if (kind == MachineKind.DEVICE && license.keyType() != KeyType.DEVICE) {
            return Optional.of(DeviceRefusal.KEY_TYPE_MISMATCH);
        } else if (!isCompatible(license.compatibleVersions())) {
            return Optional.of(DeviceRefusal.INCOMPATIBLE_APP);
        }
        return license.requiresAccount() && !accountConnected
                ? Optional.of(DeviceRefusal.ACCOUNT_CONNECTION_REQUIRED) : Optional.empty();
    }

    /**
     * A license that names versions fits those and what they begin: 8.14 fits 8.14.2, but not 8.140. One that names none
     * fits all, and a machine whose version nobody knows is taken to fit.
     */
    private boolean isCompatible(List<String> versions) {
        return versions.isEmpty() || applicationVersion == null || versions.stream().map(String::strip)
                .anyMatch(version -> applicationVersion.equals(version) || applicationVersion.startsWith(version + "."));
    }
}
