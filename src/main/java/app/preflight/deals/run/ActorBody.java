package app.preflight.deals.run;

import app.preflight.shared.Actor;
import java.util.UUID;

/** Who, over the API. */
record ActorBody(UUID id, String name) {

    public static ActorBody of(Actor actor) {
        return new ActorBody(actor.id().value(), actor.name());
    }
}
