package io.tenure.services.subscription;

import io.tenure.kernel.Internal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The order that the present request has written already, so that the same call only asks the vendor. */
@Internal
@RequestScoped
public class OrderOnItsWay {

    private Placed placed;

    public void goesOn(Placed order) {
        placed = order;
    }

    /** Once. */
    Optional<Placed> take() {
        Optional<Placed> order = Optional.ofNullable(placed);
        placed = null;
        return order;
    }
}
