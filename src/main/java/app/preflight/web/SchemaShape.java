package app.preflight.web;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A place in a schema, as far as a form has to know it: what type a typed text is to become. */
record SchemaShape(JsonNode document, JsonNode schema) {

    /** The field without which a form's object says nothing: a currency without an amount. */
    static final String MAIN_FIELD = "x-main-field";

    static SchemaShape of(JsonNode document, String pointer) {
        return new SchemaShape(document, document.at(pointer)).resolved();
    }

    boolean has(String name) {
        return schema.path("properties").has(name);
    }

    /** Of one field; anything where the schema does not say. */
    SchemaShape property(String name) {
        JsonNode own = schema.path("properties").path(name);
        return inner(own.isMissingNode() ? schema.path("additionalProperties") : own);
    }

    /** Whether the field may be cleared. */
    boolean mayBeNull(String name) {
        JsonNode own = schema.path("properties").path(name);
        return own.path("oneOf").valueStream().anyMatch(one -> isType(one, "null"))
                || isType(own, "null");
    }

    Optional<String> mainField() {
        return schema.path(MAIN_FIELD).asStringOpt();
    }

    /** Its fields may be called as they like, dots included. */
    boolean isMap() {
        return schema.path("additionalProperties").isObject();
    }

    SchemaShape items() {
        return inner(schema.path("items"));
    }

    private SchemaShape inner(JsonNode node) {
        return new SchemaShape(document, node).resolved();
    }

    /** Where a reference leads; of several that may stand there, the one that is not null. */
    private SchemaShape resolved() {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return new SchemaShape(document, document.at(reference.substring(1))).resolved();
        }
        Optional<JsonNode> other =
                schema.path("oneOf").valueStream().filter(one -> !isType(one, "null")).findFirst();
        return other.map(one -> new SchemaShape(document, one).resolved()).orElse(this);
    }

    boolean is(String type) {
        return isType(schema, type);
    }

    private static boolean isType(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.isString()
                ? types.stringValue().equals(type)
                : types.valueStream().anyMatch(one -> one.asString("").equals(type));
    }

    /** Whether it is the default, which a form shows before anything is chosen. */
    boolean isUsual(String text) {
        return schema.path("default").asString("").equals(text.strip());
    }

    boolean isDate() {
        return hasFormat("date");
    }

    boolean isPassword() {
        return hasFormat("password");
    }

    private boolean hasFormat(String format) {
        return schema.path("format").asString("").equals(format);
    }

    /** Whether it is no longer than a name or a title is. */
    boolean isLine() {
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return longest <= Fields.LINE;
    }

    /** Whether a text has to look as the schema says: one that need not may hold any commas. */
    boolean hasPattern() {
        return schema.has("pattern");
    }
}
