package app.preflight.web;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final String SCHEMAS = "/components/schemas/";

    /** More would tell a caller nothing that these do not. */
    private static final int MOST_ERRORS = 50;

    private final JsonMapper json;
    private final Map<Class<?>, Schema> schemas = new ConcurrentHashMap<>();

    /** Read when it is first asked for: the program starts without it. */
    private static final class OnDemand {

        static final SchemaDocument DOCUMENT = new SchemaDocument("openapi.json");
    }

    Contract(JsonMapper json) {
        this.json = json;
    }

    /** The schema of a record, to read a form by. */
    SchemaShape shape(Class<?> type) {
        return OnDemand.DOCUMENT.shape(SCHEMAS + type.getSimpleName());
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
        CleanedTexts cleaned = CleanedTexts.of(body, shape(type));
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
                .filter(error -> !OnDemand.DOCUMENT.isAboutNull(error))
                .map(OnDemand.DOCUMENT::fieldError)
                .forEach(error -> told.putIfAbsent(error.field() + " " + error.key(), error));
        return told.values().stream().limit(MOST_ERRORS).toList();
    }

    private static Schema schema(Class<?> type) {
        return OnDemand.DOCUMENT.schema(SCHEMAS + type.getSimpleName());
    }
}
