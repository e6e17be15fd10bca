package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Json;
import app.preflight.world.World;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The OpenAPI document, to hold requests and answers against. */
final class Contract {

    private static final String ADDRESS = "https://preflight.example/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> TELLING_HEADERS =
            Set.of("ETag", "Location", "Retry-After", "WWW-Authenticate", "Idempotency-Replayed");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    static Contract servedBy(World world) {
        return new Contract(world.stranger().get("/openapi.json").expect(200).body());
    }

    private Contract(String text) {
        this.document = Json.read(text);
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry ->
                                registry.schemaRegistryConfig(strict)
                                        .schemas(Map.of(ADDRESS, text)));
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** Such as {@code GET /deals/{id}}. */
    Set<String> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(String path, JsonNode item) {
        return item.propertyNames().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path);
    }

    /** The operation that a request with this method and path asks for. */
    String operation(String method, String pathAndQuery) {
        String path = pathAndQuery.replaceFirst("\\?.*", "");
        return operations().stream()
                .filter(operation -> operation.startsWith(method + " "))
                .filter(operation ->
                        path.matches(
                                operation
                                        .substring(method.length() + 1)
                                        .replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not described: " + method + " " + path));
    }

    void checkRequest(String operation, String mediaType, String body) {
        String content = pointer(operation) + "/requestBody/content/" + escaped(mediaType);
        assertThat(at(content).isMissingNode()).as("%s takes %s", operation, mediaType).isFalse();
        assertThat(errors(content + "/schema", read(mediaType, body)))
                .as("%s was taken: %s", operation, body)
                .isEmpty();
    }

    /** The status is listed by itself; headers and body are as it says. */
    void checkAnswer(String operation, Answer answer) {
        String pointer = resolved(pointer(operation) + "/responses/" + answer.status());
        assertThat(at(pointer).isMissingNode()).as("undescribed: %s", answer).isFalse();
        checkHeaders(at(pointer + "/headers").propertyNames(), answer);
        if (at(pointer + "/content").isMissingNode()) {
            assertThat(answer.body()).as(answer.call()).isEmpty();
            return;
        }
        String type = answer.header("Content-Type").orElseThrow();
        String content = pointer + "/content/" + escaped(type);
        assertThat(at(content).isMissingNode()).as("%s of %s", type, answer).isFalse();
        assertThat(errors(content + "/schema", read(type, answer.body())))
                .as(answer.toString())
                .isEmpty();
    }

    /** What is no JSON is a text. */
    private static JsonNode read(String mediaType, String body) {
        return mediaType.contains("json")
                ? Json.read(body)
                : JsonNodeFactory.instance.stringNode(body);
    }

    private static void checkHeaders(Iterable<String> described, Answer answer) {
        Set<String> sent =
                TELLING_HEADERS.stream()
                        .filter(name -> answer.header(name).isPresent())
                        .collect(Collectors.toSet());
        assertThat(described).as("headers of %s", answer).containsAll(sent);
        if (!sent.contains("Idempotency-Replayed")) {
            assertThat(described)
                    .as("headers of %s", answer)
                    .allMatch(name -> sent.contains(name) || name.equals("Idempotency-Replayed"));
        }
    }

    /** What is wrong with the value, by the schema at this place of the document. */
    List<Error> errors(String pointer, JsonNode value) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
        return schema.validate(value);
    }

    /** Where the document says what body in JSON the operation takes. */
    String bodySchema(String operation) {
        return pointer(operation) + "/requestBody/content/application~1json/schema";
    }

    /** The same place, or where its reference leads. */
    String resolved(String pointer) {
        String reference = at(pointer + "/$ref").asString("");
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private static String pointer(String operation) {
        String[] words = operation.split(" ", 2);
        return "/paths/" + escaped(words[1]) + "/" + words[0].toLowerCase(java.util.Locale.ROOT);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
