package app.preflight.deals.run;

import app.preflight.shared.Coded;
import app.preflight.shared.Id;
import app.preflight.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened, to be written down.
 *
 * @param of what it happened to
 * @param by empty where the program did it
 * @param data what belongs to its type
 */
public record NewEvent<I extends Id>(
        I of, Coded type, Optional<UserId> by, Instant at, ObjectNode data) {

    public static <I extends Id> NewEvent<I> of(I of, Coded type, UserId by, Instant at) {
        return of(of, type, Optional.of(by), at);
    }

    public static <I extends Id> NewEvent<I> of(I of, Coded type, Optional<UserId> by, Instant at) {
        return new NewEvent<>(of, type, by, at, JsonNodeFactory.instance.objectNode());
    }

    public NewEvent<I> with(String name, String text) {
        return with(name, JsonNodeFactory.instance.stringNode(text));
    }

    public NewEvent<I> with(String name, Optional<String> text) {
        return text.map(value -> with(name, value)).orElse(this);
    }

    public NewEvent<I> with(String name, int number) {
        return with(name, JsonNodeFactory.instance.numberNode(number));
    }

    public NewEvent<I> with(String name, JsonNode value) {
        return with(JsonNodeFactory.instance.objectNode().set(name, value));
    }

    public NewEvent<I> with(JsonNode more) {
        ObjectNode all = data.deepCopy();
        more.properties().forEach(field -> all.set(field.getKey(), field.getValue()));
        return new NewEvent<>(of, type, by, at, all);
    }
}
