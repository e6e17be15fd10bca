package app.preflight.web;

import java.util.List;

/** Input that was understood and cannot be taken: 422, naming every field. */
public final class Invalid extends RuntimeException {

    private final List<FieldError> errors;
    private final boolean readable;

    public Invalid(List<FieldError> errors) {
        this(errors, true);
    }

    private Invalid(List<FieldError> errors, boolean readable) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
        this.readable = readable;
    }

    /** Not even understood: 400, telling where reading ended. */
    public static Invalid unreadable(FieldError error) {
        return new Invalid(List.of(error), false);
    }

    public Invalid(String field, String key, Object... arguments) {
        this(List.of(new FieldError(field, key, arguments)));
    }

    boolean isReadable() {
        return readable;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
