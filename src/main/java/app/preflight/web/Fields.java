package app.preflight.web;

import app.preflight.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one request and gathers all that is wrong with them, so that a caller hears
 * it at once.
 */
public final class Fields {

    /** A name, a title: one line. */
    public static final int LINE = 200;

    /** A note, a reason: a page or two. */
    public static final int NOTE = 10_000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final List<FieldError> errors = new ArrayList<>();

    /** The text cleaned, or the empty string with an error noted. */
    public String required(String field, @Nullable String text, int longest) {
        Optional<String> value = optional(field, text, longest);
        if (value.isEmpty() && isClean(field)) {
            reject(field, "error.required");
        }
        return value.orElse("");
    }

    /** The text cleaned, on one line where it is to be no longer than one; blank is absent. */
    public Optional<String> optional(String field, @Nullable String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        if (Text.isUnsafe(text)) {
            reject(field, "error.unsafe");
            return Optional.empty();
        }
        String clean = longest <= LINE ? Text.line(text) : Text.clean(text);
        if (clean.length() > longest) {
            reject(field, "error.long", longest);
            return Optional.empty();
        }
        return Optional.of(clean).filter(value -> !value.isEmpty());
    }

    public Optional<String> email(String field, @Nullable String text) {
        Optional<String> email = optional(field, text, LINE);
        if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
            reject(field, "error.email");
        }
        return email;
    }

    public void reject(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, key, arguments));
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    public boolean isClean(String field) {
        return errors.stream().noneMatch(error -> error.field().equals(field));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * @throws Invalid where anything was rejected
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
