package app.preflight.processes;

import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.SchemaErrors;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.DefaultNodeReader;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processes as files, in the one format that goes out and comes in. What is wrong with a file is
 * told by line and field.
 */
@Component
class DefinitionFormat {

    private static final NodeReader LINES = DefaultNodeReader.builder().locationAware().build();

    /** Made when it is first asked for: most starts of the program need none. */
    private static final class OnDemand {
        static final Schema SCHEMA =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(published());
    }

    private final JsonMapper json;
    private final SensorNames sensors;

    DefinitionFormat(JsonMapper json, SensorNames sensors) {
        this.sensors = sensors;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** The schema, as {@code docs/process.schema.json} publishes it. */
    static String published() {
        return text("process.schema.json");
    }

    private static String text(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A process that comes with Preflight. */
    ProcessDefinition shipped(String name) {
        return read(text("processes/" + name + ".json"));
    }

    /**
     * @throws Invalid where it is no process of this format
     */
    ProcessDefinition read(String file) {
        JsonNode node = parse(file);
        List<FieldError> errors =
                OnDemand.SCHEMA.validate(node).stream()
                        .sorted(Comparator.comparingInt(error -> line(error)))
                        .map(DefinitionFormat::fieldError)
                        .limit(20)
                        .toList();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        try {
            return DefinitionRules.check(json.readValue(file, ProcessDefinition.class), sensors);
        } catch (Invalid invalid) {
            throw new Invalid(
                    invalid.errors().stream()
                            .map(error -> error.at(line(node, error.field())))
                            .toList());
        }
    }

    private static JsonNode parse(String file) {
        try {
            return LINES.readTree(file, InputFormat.JSON);
        } catch (JacksonException broken) {
            TokenStreamLocation where = broken.getLocation();
            int line = where == null ? 1 : where.getLineNr();
            throw Invalid.unreadable(new FieldError("", "error.json").at(line));
        }
    }

    private static FieldError fieldError(Error error) {
        String path = SchemaErrors.path(error.getInstanceLocation());
        String inner = error.getProperty() == null ? "" : error.getProperty();
        String field = path.isEmpty() || inner.isEmpty() ? path + inner : path + "." + inner;
        return new FieldError(field, key(error), arguments(error)).at(line(error));
    }

    private static int line(Error error) {
        return line(error.getInstanceNode());
    }

    private static int line(JsonNode node) {
        return JsonNodes.tokenStreamLocationOf(node).getLineNr();
    }

    /** Of the field, or of the nearest around it where it is left out. */
    private static int line(JsonNode file, String field) {
        JsonNode place = file;
        for (String step : field.split("\\.|(?=\\[)", -1)) {
            JsonNode inner =
                    step.startsWith("[")
                            ? place.path(Integer.parseInt(step.substring(1, step.length() - 1)))
                            : place.path(step);
            if (inner.isMissingNode()) {
                break;
            }
            place = inner;
        }
        return line(place);
    }

    private static String key(Error error) {
        boolean isFormat = SchemaErrors.path(error.getInstanceLocation()).equals("format");
        return switch (error.getKeyword()) {
            case "required", "minProperties", "minLength" -> "error.required";
            case "additionalProperties" -> "error.unknown";
            case "type" -> "error.type";
            case "enum" -> "error.choice";
            case "const" -> isFormat ? "error.format" : "error.choice";
            case "maxLength" -> "error.long";
            case "pattern" -> "error.pattern";
            case "maxItems" -> "error.many-items";
            default -> "error.shape";
        };
    }

    private static Object[] arguments(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null ? new Object[0] : arguments;
    }

    String write(ProcessDefinition process) {
        return json.writeValueAsString(process);
    }
}
