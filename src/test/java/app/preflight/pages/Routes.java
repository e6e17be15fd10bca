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

    /**
     * The address of this deal, with something that is there in every other place. Only a process
     * of the gallery is written on.
     */
    public static String filled(String path, Sale sale) {
        boolean draft = path.matches("/processes/\\{key}/(draft|items|trial|retirement).*");
        String process = draft ? "retail-counter" : "basic";
        return path.replace("{id}", sale.id())
                .replace("{key}", path.startsWith("/processes") ? process : "lead-unique")
                .replace("{stage}", draft ? "close" : "prospecting")
                .replace("{item}", "customer-greeted")
                .replace("{name}", "retail-counter")
                .replace("{number}", "1")
                .replace("{cause}", "none")
                .replace("{list}", "none")
                .replace("{link}", "none");
    }
}
