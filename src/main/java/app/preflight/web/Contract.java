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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API takes, as {@code openapi.json} says: the schema that has a record's name is that
 * record's validation, whether it comes as JSON or from a form.
 */
@Component
public class Contract {

    private static final String ADDRESS = "https://preflight.example/openapi.json";

    /** What a schema calls its errors, where their usual message would say too little. */
    private static final String MESSAGE = "x-message";

    private static final String SCHEMAS = "/components/schemas/";

    /** More would tell a caller nothing that these do not. */
    private static final int MOST_ERRORS = 50;

    private final JsonMapper json;
    private final Map<Class<?>, Schema> schemas = new ConcurrentHashMap<>();

    /** Read when it is first asked for: the program starts without it. */
    private static final class OnDemand {
        static final String TEXT = text();
        static final JsonNode DOCUMENT = JsonMapper.shared().readTree(TEXT);
        static final SchemaRegistry REGISTRY =
                SchemaRegistry.withDefaultDialect(
                        Dialect.builder(Dialects.getDraft202012())
                                .keyword(new NonValidationKeyword(MESSAGE))
                                .keyword(new NonValidationKeyword(SchemaShape.MAIN_FIELD))
                                .format(new CurrencyFormat())
                                .build(),
                        registry ->
                                registry.schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .build())
                                        .schemas(Map.of(ADDRESS, TEXT)));

        private static String text() {
            try (InputStream file = new ClassPathResource("openapi.json").getInputStream()) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    Contract(JsonMapper json) {
        this.json = json;
    }

    /** The schema of a record, to read a form by. */
    SchemaShape shape(Class<?> type) {
        return SchemaShape.of(OnDemand.DOCUMENT, SCHEMAS + type.getSimpleName());
    }

    /**
     * Texts are cleaned first.
     *
     * @throws Invalid naming each field that is missing or wrong
     */
    public <T> T read(JsonNode body, Class<T> type) {
        return value(valid(body, type), type);
    }

    /**
     * @throws Invalid naming each field that is wrong
     */
    <T> Patch<T> patch(JsonNode body, Class<T> type) {
        return new Patch<>(valid(body, type), json::valueToTree, merged -> value(merged, type));
    }

    /** A schema does not say how large a number its record holds. */
    private <T> T value(JsonNode valid, Class<T> type) {
        try {
            return json.treeToValue(valid, type);
        } catch (JacksonException tooLarge) {
            throw new Invalid(ApiErrors.path(tooLarge), "error.type");
        }
    }

    private JsonNode valid(JsonNode body, Class<?> type) {
        CleanedTexts cleaned = CleanedTexts.of(body);
        List<FieldError> errors = cleaned.errors();
        if (errors.isEmpty()) {
            errors = check(cleaned.body(), type);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return cleaned.body();
    }

    private List<FieldError> check(JsonNode body, Class<?> type) {
        Map<String, FieldError> told = new LinkedHashMap<>();
        List<Error> errors = schemas.computeIfAbsent(type, Contract::schema).validate(body);
        errors.stream()
                .filter(error -> !isAboutNull(error))
                .map(Contract::fieldError)
                .forEach(error -> told.putIfAbsent(error.field() + " " + error.key(), error));
        return told.values().stream().limit(MOST_ERRORS).toList();
    }

    /**
     * Of a field that may be null or an object: that it is no null, or neither, while its object is
     * told to be wrong anyway.
     */
    private static boolean isAboutNull(Error error) {
        JsonNode schema = schema(error);
        return schema.path("type").asString("").equals("null")
                || schema.path("oneOf")
                        .valueStream()
                        .anyMatch(one -> one.path("type").asString("").equals("null"));
    }

    /** A schema's own message says up to what its number goes, whatever is wrong with it. */
    private static FieldError fieldError(Error error) {
        JsonNode schema = schema(error);
        String message = schema.path(MESSAGE).asString("");
        FieldError told = SchemaErrors.fieldError(error, message);
        return told.key().equals(message) && schema.has("maximum")
                ? new FieldError(told.field(), message, schema.path("maximum").numberValue())
                : told;
    }

    private static JsonNode schema(Error error) {
        NodePath keyword = error.getSchemaLocation().getFragment();
        JsonNode schema = OnDemand.DOCUMENT;
        for (int step = 0; step < keyword.getNameCount() - 1; step++) {
            Object name = keyword.getElement(step);
            schema =
                    name instanceof Integer place
                            ? schema.path(place)
                            : schema.path(name.toString());
        }
        return schema;
    }

    private static Schema schema(Class<?> type) {
        return OnDemand.REGISTRY.getSchema(
                SchemaLocation.of(ADDRESS + "#" + SCHEMAS + type.getSimpleName()));
    }
}
