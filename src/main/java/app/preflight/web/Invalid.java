package app.preflight.web;

import java.util.List;

/** Input that was understood and cannot be taken: 422, naming every field. */
public final class Invalid extends RuntimeException {

    private final List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public Invalid(String field, String key, Object... arguments) {
        this(List.of(new FieldError(field, key, arguments)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
