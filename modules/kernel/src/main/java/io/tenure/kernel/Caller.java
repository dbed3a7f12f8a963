package io.tenure.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Who makes the present request. The login filter or the token filter says so; without either nobody is calling and
 * every use case refuses. Due work says {@link #becomes} {@link Actor#SYSTEM}.
 */
@RequestScoped
public class Caller {

    private Actor actor;

    public void becomes(Actor who) {
        actor = who;
    }

    /** @throws Refusal {@code UNAUTHENTICATED} when nobody is signed in */
    public Actor actor() {
        if (actor == null) {
            throw new Refusal(CommonRefusal.UNAUTHENTICATED);
        }
        return actor;
    }

    public Optional<Actor> present() {
        return Optional.ofNullable(actor);
    }

    /** The customer the caller is limited to; empty for administrators, auditors and due work. */
    public Optional<Long> customerId() {
        return Optional.ofNullable(actor().customerId());
    }
}
