package app.preflight.web;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document of ours that holds schemas, and what they find wrong, as we say it. */
public final class SchemaDocument {

    private static final String PUBLISHER = "https://preflight.example/";

    /** What a schema calls its errors, where their usual message would say too little. */
    private static final String MESSAGE = "x-message";

    private final String address;
    private final JsonNode content;
    private final SchemaRegistry registry;

    public SchemaDocument(String resource) {
        String text = text(resource);
        this.address = PUBLISHER + resource;
        this.content = JsonMapper.shared().readTree(text);
        this.registry =
                SchemaRegistry.withDefaultDialect(
                        Dialect.builder(Dialects.getDraft202012())
                                .keyword(new NonValidationKeyword(MESSAGE))
                                .keyword(new NonValidationKeyword(SchemaShape.MAIN_FIELD))
                                .format(new CurrencyFormat())
                                .build(),
                        schemas ->
                                schemas.schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .build())
                                        .schemas(Map.of(address, text)));
    }

    private static String text(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param pointer such as {@code /components/schemas/Deal}; empty for the document itself
     */
    public Schema schema(String pointer) {
        return registry.getSchema(SchemaLocation.of(address + "#" + pointer));
    }

    SchemaShape shape(String pointer) {
        return SchemaShape.of(content, pointer);
    }

    /** A schema's own message says up to what its number goes, whatever is wrong with it. */
    public FieldError fieldError(Error error) {
        JsonNode schema = schema(error);
        String message = schema.path(MESSAGE).asString("");
        FieldError told = SchemaErrors.fieldError(error, message);
        return told.key().equals(message) && schema.has("maximum")
                ? new FieldError(told.field(), message, schema.path("maximum").numberValue())
                : told;
    }

    /**
     * Of a field that may be null or an object: that it is no null, or neither, while its object is
     * told to be wrong anyway.
     */
    boolean isAboutNull(Error error) {
        JsonNode schema = schema(error);
        return schema.path("type").asString("").equals("null")
                || schema.path("oneOf")
                        .valueStream()
                        .anyMatch(one -> one.path("type").asString("").equals("null"));
    }

    private JsonNode schema(Error error) {
        NodePath keyword = error.getSchemaLocation().getFragment();
        JsonNode schema = content;
        for (int step = 0; step < keyword.getNameCount() - 1; step++) {
            Object name = keyword.getElement(step);
            schema =
                    name instanceof Integer place
                            ? schema.path(place)
                            : schema.path(name.toString());
        }
        return schema;
    }
}
