package app.preflight.routes;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the program answers, asked from the program itself. */
final class Routes {

    private Routes() {}

    /**
     * Such as {@code POST /deals/{}/hold}. What is answered follows where the program tells routes
     * apart by it: {@code GET /deals/{}/live text/event-stream}.
     */
    static Set<String> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(Routes::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        mapping.getPatternValues().stream()
                                .map(pattern -> name(mapping, method, pattern)));
    }

    private static String name(RequestMappingInfo mapping, RequestMethod method, String pattern) {
        String answer =
                mapping.getProducesCondition().getExpressions().stream()
                        .map(type -> " " + type)
                        .collect(Collectors.joining());
        return method + " " + pattern.replaceAll("\\{[^}]+}", "{}") + answer;
    }
}
