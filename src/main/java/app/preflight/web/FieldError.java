package app.preflight.web;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field its path as the caller wrote it, such as {@code response.date}
 * @param key of the message
 * @param line of a text or a file where it stands, counted from 1; 0 where there are no lines
 */
public record FieldError(String field, String key, List<Object> arguments, int line) {

    public FieldError(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments), 0);
    }

    public FieldError at(int number) {
        return new FieldError(field, key, arguments, number);
    }

    /** Those of one field. */
    public static List<FieldError> of(List<FieldError> errors, String field) {
        return errors.stream().filter(error -> error.field().equals(field)).toList();
    }
}
