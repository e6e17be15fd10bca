package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.deals.run.EventType;
import app.preflight.deals.run.ItemState;
import app.preflight.processes.Importance;
import app.preflight.processes.ResponseKind;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document names all there is, and nothing else. */
@InTheWorld
class OpenApiTest {

    private static final String API = "/api/v1";

    private final RequestMappingHandlerMapping handlers;
    private final Contract contract;

    OpenApiTest(
            World world,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
        this.contract = Contract.servedBy(world);
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
        Set<String> routes =
                handlers.getHandlerMethods().keySet().stream()
                        .flatMap(OpenApiTest::routes)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(nameless(contract.operations())).isEqualTo(routes).isNotEmpty();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith(API))
                .map(pattern -> nameless(pattern.substring(API.length())))
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path));
    }

    private static Set<String> nameless(Set<String> operations) {
        return operations.stream()
                .map(OpenApiTest::nameless)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A path's variables are called differently here and there. */
    private static String nameless(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    @Test
    void theWordsAreThoseOfTheProgram() {
        assertThat(words("Kind")).isEqualTo(words(ResponseKind.values(), ResponseKind::code));
        assertThat(words("Importance")).isEqualTo(words(Importance.values(), Importance::code));
        assertThat(words("ItemState")).isEqualTo(words(ItemState.values(), ItemState::code));
        assertThat(words("EventType")).isEqualTo(words(EventType.values(), EventType::code));
    }

    private List<String> words(String schema) {
        return contract.at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .toList();
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).sorted().toList();
    }

    @Test
    void everyTypeOfEventHasOneShape() {
        List<String> shaped =
                contract.at("/components/schemas/Event/oneOf")
                        .valueStream()
                        .map(shape -> shape.at("/properties/type"))
                        .flatMap(type ->
                                type.has("const")
                                        ? Stream.of(type.path("const"))
                                        : type.path("enum").valueStream())
                        .map(JsonNode::asString)
                        .sorted()
                        .toList();

        assertThat(shaped).isEqualTo(words("EventType"));
    }

    @Test
    void everyExampleFitsItsSchema() {
        for (String name : contract.at("/components/schemas").propertyNames()) {
            String schema = "/components/schemas/" + name;
            examples(schema)
                    .forEach(example ->
                            assertThat(contract.errors(schema, example)).as(name).isEmpty());
        }
    }

    private Stream<JsonNode> examples(String schema) {
        return Stream.concat(
                contract.at(schema + "/examples").valueStream(),
                contract.at(schema + "/oneOf")
                        .valueStream()
                        .flatMap(choice -> choice.path("examples").valueStream()));
    }
}
