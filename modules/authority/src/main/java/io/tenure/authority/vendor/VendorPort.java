package io.tenure.authority.vendor;

import java.util.List;

/** Where provisioning requests go. */
public interface VendorPort {

    /**
     * Asks the vendor for one change and waits for the answer. A refusal by the vendor is an answer, not an exception.
     */
    VendorAnswer ask(VendorRequest request);

    /**
     * Takes over licenses that are in use elsewhere already. Each keeps its activation code, or gets one if it has none.
     *
     * @return one answer each, in the same order
     */
    List<VendorAnswer> adopt(List<RunningLicense> running);
}
