package app.preflight.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.JsonNode;

/**
 * A user as a caller names them: {@code me}, an id, an e-mail address, or the object that an answer
 * has.
 */
public record NamedUser(@JsonValue String name) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NamedUser of(JsonNode name) {
        return new NamedUser(name.isObject() ? name.path("id").asString() : name.asString());
    }
}
