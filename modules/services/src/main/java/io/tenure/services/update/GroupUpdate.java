package io.tenure.services.update;

/**
 * What a group says about automatic update of its installations.
 *
 * @param id       0 for a group that was never asked about
 * @param enabled  on or off for all of them; null: each is as it is set itself
 * @param machines how many machines of every kind it has
 */
public record GroupUpdate(long id, String group, Boolean enabled, int machines, int version) {

    public GroupSays says() {
        return GroupSays.of(enabled);
    }
}
