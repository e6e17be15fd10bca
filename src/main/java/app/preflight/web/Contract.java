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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
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
        CleanedTexts cleaned = CleanedTexts.of(body);
        List<FieldError> errors = cleaned.errors();
        if (errors.isEmpty()) {
            errors = check(cleaned.body(), type);
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return json.treeToValue(cleaned.body(), type);
    }

    private List<FieldError> check(JsonNode body, Class<?> type) {
        return schemas.computeIfAbsent(type, Contract::schema).validate(body).stream()
                .map(error -> SchemaErrors.fieldError(error, message(error)))
                .distinct()
                .limit(MOST_ERRORS)
                .toList();
    }

    private static String message(Error error) {
        NodePath keyword = error.getSchemaLocation().getFragment();
        JsonNode schema = OnDemand.DOCUMENT;
        for (int step = 0; step < keyword.getNameCount() - 1; step++) {
            Object name = keyword.getElement(step);
            schema =
                    name instanceof Integer place
                            ? schema.path(place)
                            : schema.path(name.toString());
        }
        return schema.path(MESSAGE).asString("");
    }

    private static Schema schema(Class<?> type) {
        return OnDemand.REGISTRY.getSchema(
                SchemaLocation.of(ADDRESS + "#" + SCHEMAS + type.getSimpleName()));
    }
}
