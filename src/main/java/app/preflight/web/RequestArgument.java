package app.preflight.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a request says besides its body: the revision that was seen, the part of a list. */
final class RequestArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class
                || parameter.getParameterType() == Slice.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == IfMatch.class
                ? ifMatch(request)
                : Slice.of(parameter(request, "limit"), parameter(request, "after"));
    }

    /** A form tells it in a field, for a browser sends no such header. */
    private static IfMatch ifMatch(NativeWebRequest request) {
        return new IfMatch(
                parameter(request, "revision")
                        .map(seen -> Revision.ifMatch("\"" + seen + "\""))
                        .orElseGet(
                                () -> Revision.ifMatch(request.getHeader(HttpHeaders.IF_MATCH))));
    }

    private static Optional<String> parameter(NativeWebRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
