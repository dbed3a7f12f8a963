package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;
import java.time.LocalDate;

/**
 * A license that is in use already, at another provider or vendor.
 *
 * @param code    its activation code, or null if it has none yet
 * @param seats   how many seats it has
 * @param paused  whether it is suspended now
 * @param endsOn  its last valid day; a fixed term begins with the first activation here instead
 * @param goesOn  whether that day moves with each period
 * @param license what it is for
 * @param order   by which a vendor far away knows the request again when it is repeated
 */
public record RunningLicense(ActivationCode code, int seats, boolean paused, LocalDate endsOn, boolean goesOn,
                             VendorRequest.OrderedLicense license, String order) {
}
