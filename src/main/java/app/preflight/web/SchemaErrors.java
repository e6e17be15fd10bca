package app.preflight.web;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a schema finds wrong, as we say it: at the caller's path, {@code rules[0].weight}. */
final class SchemaErrors {

    private SchemaErrors() {}

    /**
     * @param message that the schema names for its errors; empty for the usual one
     */
    static FieldError fieldError(Error error, String message) {
        String path = path(error.getInstanceLocation());
        String inner = error.getProperty() == null ? "" : error.getProperty();
        return new FieldError(
                inner.isEmpty() ? path : field(path, inner), key(error, message), arguments(error));
    }

    static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String path(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(path::getElement)
                .map(step -> step instanceof Integer index ? "[" + index + "]" : "." + step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String key(Error error, String message) {
        return switch (error.getKeyword()) {
            case "required", "minProperties" -> "error.required";
            case "additionalProperties", "unevaluatedProperties" -> "error.unknown";
            case "type" -> isMissing(error) ? "error.required" : named(message, "error.type");
            case "minLength" -> named(message, "error.required");
            default -> named(message, usual(error));
        };
    }

    private static String named(String message, String usual) {
        return message.isEmpty() ? usual : message;
    }

    /** A form's blank field is null, which asks for more than another type does. */
    private static boolean isMissing(Error error) {
        return error.getInstanceNode() != null && error.getInstanceNode().isNull();
    }

    private static String usual(Error error) {
        return switch (error.getKeyword()) {
            case "enum", "const", "oneOf", "anyOf" -> "error.choice";
            case "maxLength" -> "error.long";
            case "maxItems", "maxProperties" -> "error.many";
            case "minItems" -> "error.required";
            case "minimum" -> "error.at-least";
            case "maximum" -> "error.at-most";
            case "pattern" -> "error.pattern";
            case "propertyNames" -> "error.field-name";
            case "format" -> format(String.valueOf(arguments(error)[0]));
            default -> "error.shape";
        };
    }

    private static String format(String format) {
        return switch (format) {
            case "date" -> "error.date";
            case "email", "idn-email" -> "error.email";
            case CurrencyFormat.NAME -> "error.currency";
            case "uuid" -> "error.choice";
            default -> "error.shape";
        };
    }

    private static Object[] arguments(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null ? new Object[] {""} : arguments;
    }
}
