package io.tenure.activation.machine;

/** What kind of operating system a guest runs; decides which key counts it (domain.md 000.10). */
public enum Os {
    SERVER,
    DESKTOP
}
