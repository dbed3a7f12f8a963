package io.tenure.authority.vendor;

import io.tenure.authority.code.ActivationCode;

/**
 * A license that is in use already, at another provider or vendor.
 *
 * @param code    its activation code, or null if it has none yet
 * @param seats   how many seats it has
 * @param paused  whether it is suspended now
 * @param license what it is for
 */
public record RunningLicense(ActivationCode code, int seats, boolean paused, VendorRequest.OrderedLicense license) {
}
