package io.tenure.kernel;

/** What somebody may do (product.md, "Who uses it"). */
public enum Role {
    /** One customer's own things. */
    CUSTOMER,
    /** Everything. */
    ADMINISTRATOR,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** A reseller's Tenure: activates codes and asks for newer keys at this one's authority. Tokens only. */
    RESELLER,
    /** Tenure itself: due work. Nobody can sign in as this. */
    SYSTEM
}
