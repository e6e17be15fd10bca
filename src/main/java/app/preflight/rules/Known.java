package app.preflight.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is known of a lead or a deal, each text made comparable once. For one thread. */
public final class Known {

    private final Function<String, Optional<String>> texts;
    private final Map<String, Optional<ComparedText>> compared = new HashMap<>();

    /**
     * @param texts by the names of the facts; empty where nobody has told them yet
     */
    public Known(Function<String, Optional<String>> texts) {
        this.texts = texts;
    }

    public Optional<String> text(String fact) {
        return texts.apply(fact);
    }

    /** Looking for one may ask for others, so that it is no {@code computeIfAbsent}. */
    Optional<ComparedText> compared(String fact) {
        Optional<ComparedText> before = compared.get(fact);
        if (before != null) {
            return before;
        }
        Optional<ComparedText> text = text(fact).map(ComparedText::of);
        compared.put(fact, text);
        return text;
    }
}
