package io.tenure.activation.machine;

/**
 * One guest as its SVM reports it.
 *
 * @param linux     only server, core and processor keys protect it, whatever its kind (domain.md 000.11)
 * @param poweredOn whether it runs now, and is therefore protected today; null means true
 * @param excluded  whether it was explicitly excluded from protection
 */
public record GuestReport(String name, Os os, boolean linux, boolean poweredOn, boolean excluded) {

    public GuestReport(String name, Os os, Boolean linux, Boolean poweredOn, Boolean excluded) {
        this(name, os, Boolean.TRUE.equals(linux), !Boolean.FALSE.equals(poweredOn), Boolean.TRUE.equals(excluded));
    }
}
