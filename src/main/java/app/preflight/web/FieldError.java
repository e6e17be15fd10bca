package app.preflight.web;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field its path as the caller wrote it, such as {@code response.date}
 * @param key of the message
 */
public record FieldError(String field, String key, List<Object> arguments) {

    public FieldError(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments));
    }

    /** Those of one field. */
    public static List<FieldError> of(List<FieldError> errors, String field) {
        return errors.stream().filter(error -> error.field().equals(field)).toList();
    }
}
