package io.tenure.services.pool;

/** What a machine has in one pool. @param pool its number; @param name its name */
public record InstallOf(String pool, String name, InstallRow install) {
}
