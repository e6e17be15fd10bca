package app.preflight.pages;

import app.preflight.world.Sale;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of a page or a form that the program answers, asked from the program itself. */
public record Routes(RequestMappingHandlerMapping mappings) {

    public List<String> pages() {
        return of(RequestMethod.GET).filter(path -> !path.endsWith("/live")).toList();
    }

    public List<String> forms() {
        return of(RequestMethod.POST).toList();
    }

    private Stream<String> of(RequestMethod method) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(Routes::paths)
                .filter(path -> !path.startsWith("/api/"))
                .sorted();
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }

    /** The address of this deal, with something that is there in every other place. */
    public static String filled(String path, Sale sale) {
        return path.replace("{id}", sale.id())
                .replace("{key}", path.startsWith("/processes") ? "basic" : "lead-unique")
                .replace("{stage}", "prospecting")
                .replace("{link}", "none");
    }
}
