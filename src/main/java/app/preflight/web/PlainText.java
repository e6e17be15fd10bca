package app.preflight.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A text that a caller may as well send as a number; nothing is the empty text. */
public final class PlainText extends StdDeserializer<String> {

    public PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        JsonNode node = context.readTree(json);
        return node.asString();
    }

    @Override
    public String getNullValue(DeserializationContext context) {
        return "";
    }

    @Override
    public String getAbsentValue(DeserializationContext context) {
        return "";
    }
}
