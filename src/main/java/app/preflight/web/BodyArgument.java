package app.preflight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Body} marks. */
record BodyArgument(ObjectProvider<Contract> contract, ObjectProvider<JsonMapper> json)
        implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Body.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        Type type = parameter.getGenericParameterType();
        return parameter.getParameterType() == Submitted.class
                ? submitted(request, argument(type))
                : read(sent(request), type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** A record, or a patch of one. */
    private Object read(JsonNode body, Type type) {
        return type instanceof Class<?> whole
                ? contract.getObject().read(body, whole)
                : contract.getObject().patch(body, recordOf(type));
    }

    private static Class<?> recordOf(Type type) {
        return (Class<?>) (type instanceof Class<?> ? type : argument(type));
    }

    private JsonNode sent(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (type == null || !isJson(MediaType.parseMediaType(type))) {
            throw new HttpMediaTypeNotSupportedException(
                    type == null ? "no Content-Type" : type + " is not JSON");
        }
        ServletServerHttpRequest message = new ServletServerHttpRequest(request);
        try {
            JsonNode body = json.getObject().readTree(message.getBody());
            if (body.isMissingNode()) {
                throw new HttpMessageNotReadableException("no body", message);
            }
            return body;
        } catch (JacksonException broken) {
            throw new HttpMessageNotReadableException("no JSON", broken, message);
        }
    }

    /** Also {@code application/merge-patch+json}. */
    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON.includes(type)
                || ("application".equals(type.getType()) && type.getSubtype().endsWith("+json"));
    }

    private Submitted<Object> submitted(HttpServletRequest request, Type type) {
        Map<String, List<String>> typed =
                request.getParameterMap().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        field -> Arrays.asList(field.getValue())));
        JsonNode body = FormBody.read(typed, contract.getObject().shape(recordOf(type)));
        try {
            return new Submitted<>(Optional.of(read(body, type)), Entries.of(body));
        } catch (Invalid invalid) {
            return new Submitted<>(Optional.empty(), Entries.of(body, invalid.errors()));
        }
    }
}
