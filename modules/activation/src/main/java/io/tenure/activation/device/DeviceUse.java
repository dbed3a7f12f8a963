package io.tenure.activation.device;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.MachineNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A machine that has a license in use.
 *
 * @param customer the number of the customer whose it is, or null
 * @param since    the day on which the license came there
 * @param units    how many units of the license it takes: a device one
 */
public record DeviceUse(long id, String name, MachineKind kind, String customer, LocalDate since, int units) {

    /** Such as M-1042. */
    public String number() {
        return MachineNumber.of(id);
    }

    static DeviceUse read(ResultSet row) throws SQLException {
        return new DeviceUse(row.getLong("id"), row.getString("name"), MachineKind.valueOf(row.getString("kind")),
                row.getString("customer_number"), row.getObject("since", LocalDate.class), row.getInt("units"));
    }
}
