package app.preflight.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts that a module's conditions may look at.
 *
 * @param facts that an editor offers
 * @param heading of more that it offers, as a key of a message
 * @param find any by its name, also one that no editor offers
 */
public record Vocabulary(
        List<Fact> facts, String heading, List<Fact> more, Function<String, Optional<Fact>> find) {}
