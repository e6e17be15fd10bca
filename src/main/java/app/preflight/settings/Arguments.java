package app.preflight.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed behind a command: its words, and its options as {@code --name value}. */
public final class Arguments {

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    private Arguments() {}

    /**
     * @param words how many words the command takes
     * @param options the names of those it knows
     * @throws WrongArgument with the usage, where anything else was typed
     */
    public static Arguments read(List<String> typed, int words, Set<String> options, String usage) {
        Arguments arguments = new Arguments();
        if (!arguments.take(typed.iterator(), options) || arguments.words.size() != words) {
            throw new WrongArgument("Usage: ./preflight " + usage);
        }
        return arguments;
    }

    private boolean take(Iterator<String> typed, Set<String> known) {
        while (typed.hasNext()) {
            String word = typed.next();
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (known.contains(word.substring(2)) && typed.hasNext()) {
                options.put(word.substring(2), typed.next());
            } else {
                return false;
            }
        }
        return true;
    }

    public String word(int position) {
        return words.get(position);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
