package app.preflight.web;

import java.util.Optional;
import java.util.function.Function;

/**
 * A form that was sent: the record that it says, or what is wrong with it.
 *
 * @param value empty where there are errors
 */
public record Submitted<T>(Optional<T> value, Entries entries) {

    /** Of a button alone. */
    public static final Submitted<String> NOTHING = new Submitted<>(Optional.of(""), Entries.NONE);

    /**
     * Takes it, or shows the form again with what is wrong. What a rule further in finds wrong
     * counts as much as what the schema does.
     */
    public <R> R then(Function<T, R> take, Function<Entries, R> again) {
        if (value.isEmpty()) {
            return again.apply(entries);
        }
        try {
            return take.apply(value.get());
        } catch (Invalid invalid) {
            return again.apply(entries.with(invalid.errors()));
        }
    }
}
