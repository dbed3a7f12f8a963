package io.tenure.authority.license;

import java.time.LocalDate;

/** Told of licenses by those who change them, in their transaction; for the floor above, which knows who holds them. */
public interface LicenseWatch {

    /**
     * A license that had ended goes on, because a newer key of it was taken. In between it covered nothing.
     *
     * @param ended its last valid day until now
     * @param told  the newer key
     */
    void goesOn(License told, LocalDate ended);
}
