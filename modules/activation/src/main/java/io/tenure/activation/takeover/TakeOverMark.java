package io.tenure.activation.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where this node is within one license, so that machines without additional key are not looked at with every chunk. Only a
 * hint: after a restart the work begins at the first machine again and finds done what was done.
 */
@ApplicationScoped
public class TakeOverMark {

    private volatile Place place;

    /**
     * @param day     the day on which the license is looked at
     * @param machine the id up to which all machines were looked at
     */
    record Place(LocalDate day, String serial, long machine) {
    }

    /** Where the work of that day is; empty when it has not begun. */
    Optional<Place> place(LocalDate day) {
        return Optional.ofNullable(place).filter(at -> at.day().equals(day));
    }

    Place begin(LocalDate day, String serial) {
        place = new Place(day, serial, 0);
        return place;
    }

    void passed(Place from, long machine) {
        place = new Place(from.day(), from.serial(), machine);
    }

    void end() {
        place = null;
    }
}
