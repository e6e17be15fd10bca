package app.preflight.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives a handler the thing that the path names, by the variable of the parameter's name or by
 * {@code id} or {@code key}; and, where it asks for it, the viewer.
 */
final class FoundArgument implements HandlerMethodArgumentResolver {

    private final ObjectProvider<KeyFinder<?>> beans;
    private volatile @Nullable Map<Class<?>, KeyFinder<?>> known;

    FoundArgument(ObjectProvider<KeyFinder<?>> beans) {
        this.beans = beans;
    }

    private Map<Class<?>, KeyFinder<?>> finders() {
        Map<Class<?>, KeyFinder<?>> finders = known;
        if (finders == null) {
            finders =
                    beans.stream().collect(Collectors.toMap(KeyFinder::type, Function.identity()));
            known = finders;
        }
        return finders;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class
                || (finders().containsKey(parameter.getParameterType())
                        && parameter.getParameterAnnotations().length == 0);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Viewer viewer = CurrentViewer.find().orElseThrow(Forbidden::new);
        KeyFinder<?> finder = finders().get(parameter.getParameterType());
        return finder == null
                ? viewer
                : finder.find(viewer, variable(request, parameter.getParameterName()))
                        .<Object>map(Function.identity())
                        .orElseThrow(NotFound::new);
    }

    @SuppressWarnings("unchecked")
    static String variable(NativeWebRequest request, @Nullable String name) {
        Object variables =
                request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        Map<String, String> named = variables == null ? Map.of() : (Map<String, String>) variables;
        String own = name == null ? null : named.get(name);
        return own == null ? named.getOrDefault("id", named.getOrDefault("key", "")) : own;
    }
}
