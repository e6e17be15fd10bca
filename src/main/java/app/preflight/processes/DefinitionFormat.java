package app.preflight.processes;

import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.SchemaDocument;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
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
    private static final int MOST_ERRORS = 20;

    /** Read when it is first asked for: most starts of the program need none. */
    private static final class OnDemand {

        static final SchemaDocument DOCUMENT = new SchemaDocument("process.schema.json");
        static final Schema SCHEMA = DOCUMENT.schema("");
    }

    private final JsonMapper json;
    private final SensorNames sensors;

    DefinitionFormat(JsonMapper json, SensorNames sensors) {
        this.sensors = sensors;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** A process that comes with Preflight. */
    ProcessDefinition shipped(String name) {
        try (InputStream file =
                new ClassPathResource("processes/" + name + ".json").getInputStream()) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @throws Invalid where it is no process of this format
     */
    ProcessDefinition read(String file) {
        JsonNode node = parse(file);
        List<FieldError> errors =
                OnDemand.SCHEMA.validate(node).stream()
                        .sorted(Comparator.comparingInt(DefinitionFormat::line))
                        .map(error -> OnDemand.DOCUMENT.fieldError(error).at(line(error)))
                        .limit(MOST_ERRORS)
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

    String write(ProcessDefinition process) {
        return json.writeValueAsString(process);
    }
}
