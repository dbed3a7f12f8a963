package io.tenure.services.pool;

/**
 * One count of a pool that was taken over, as it was told and as it is.
 *
 * @param told  what the file says, or null for nothing
 * @param found what its machines and licenses come to
 * @param other how many licenses count as Other because of the difference
 */
public record Reconciled(String pool, Brought.What count, Integer told, int found, int other) {

    public boolean agrees() {
        return told == null || told == found;
    }
}
