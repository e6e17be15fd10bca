package app.preflight.processes;

import app.preflight.web.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The forms of the page that a process is written on; both languages side by side. */
final class DraftForm {

    private static final int LONGEST_DUE = 999;

    private final Map<String, String> form;
    private final Fields fields = new Fields();

    DraftForm(Map<String, String> form) {
        this.form = form;
    }

    /** A line that has to be there in one language at least. */
    Localized line(String name) {
        Localized words = words(name, Fields.LINE);
        if (words.equals(Localized.NOTHING) && fields.isClean()) {
            fields.reject(name + "-en", "error.required");
        }
        return words;
    }

    Localized text(String name) {
        return words(name, Fields.LINE * 10);
    }

    private Localized words(String name, int longest) {
        return new Localized(
                fields.optional(name + "-en", form.get(name + "-en"), longest).orElse(""),
                fields.optional(name + "-th", form.get(name + "-th"), longest).orElse(""));
    }

    /**
     * @throws app.preflight.web.Invalid naming every field that cannot be taken
     */
    <T> T checked(T read) {
        fields.check();
        return read;
    }

    /**
     * The item with what the form says of it.
     *
     * @param isOther whether there is another item of that key, for its condition
     */
    Item item(Item before, List<String> sensors, Predicate<String> isOther) {
        Localized role = words("role", Fields.LINE);
        return checked(
                new Item(
                        before.key(),
                        line("challenge"),
                        text("guidance"),
                        choice("response", ResponseKind.values(), before.response()),
                        choice("importance", Importance.values(), before.importance()),
                        sensor(before, sensors),
                        Optional.of(role).filter(words -> !words.equals(Localized.NOTHING)),
                        due(),
                        condition(before, isOther)));
    }

    private List<Clause> condition(Item before, Predicate<String> isOther) {
        return form.containsKey("clauses")
                ? new ClauseForm(form, fields, isOther).read()
                : before.condition();
    }

    private Optional<String> sensor(Item before, List<String> sensors) {
        String key = form.getOrDefault("sensor", before.sensor().orElse(""));
        if (!key.isEmpty() && !sensors.contains(key)) {
            fields.reject("sensor", "error.sensor");
        }
        return Optional.of(key).filter(named -> !named.isEmpty());
    }

    private <T extends Enum<T>> T choice(String name, T[] values, T before) {
        String word = form.getOrDefault(name, word(before));
        Optional<T> chosen =
                Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
        if (chosen.isEmpty()) {
            fields.reject(name, "error.choice");
        }
        return chosen.orElse(before);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Integer> due() {
        String days = form.getOrDefault("due", "").strip();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (!days.matches("[0-9]{1,3}")) {
            fields.reject("due", "error.days", LONGEST_DUE);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(days));
    }
}
