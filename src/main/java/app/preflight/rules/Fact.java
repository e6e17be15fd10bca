package app.preflight.rules;

import app.preflight.web.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that conditions can look at.
 *
 * @param name by which a condition keeps it
 */
public record Fact(String name, Kind kind, Label label) {

    /** What it is called, as it stands in a sentence. */
    public interface Label {
        String in(Texts texts, Locale locale);
    }

    /** The codes of the operators that make sense of it, as the editor's script reads them. */
    public String operators() {
        return kind.operators().stream().map(Operator::code).collect(Collectors.joining(" "));
    }
}
