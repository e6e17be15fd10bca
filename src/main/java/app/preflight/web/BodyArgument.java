package app.preflight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
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
        return parameter.getParameterType() == Submitted.class
                ? submitted(request, recordOf(parameter))
                : contract.getObject().read(sent(request), parameter.getParameterType());
    }

    private static Class<?> recordOf(MethodParameter parameter) {
        ParameterizedType type = (ParameterizedType) parameter.getGenericParameterType();
        return (Class<?>) type.getActualTypeArguments()[0];
    }

    private JsonNode sent(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (type == null || !MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type))) {
            throw new HttpMediaTypeNotSupportedException(
                    type == null ? "no Content-Type" : type + " is not JSON");
        }
        try {
            JsonNode body = json.getObject().readTree(request.getInputStream());
            if (body.isMissingNode()) {
                throw Invalid.unreadable(new FieldError("", "error.json"));
            }
            return body;
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof BodyTooLarge tooLarge) {
                throw tooLarge;
            }
            throw Invalid.unreadable(new FieldError("", "error.json"));
        }
    }

    private <T> Submitted<T> submitted(HttpServletRequest request, Class<T> type) {
        Map<String, List<String>> typed =
                request.getParameterMap().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        field -> Arrays.asList(field.getValue())));
        JsonNode body = FormBody.read(typed, contract.getObject().shape(type));
        try {
            T value = contract.getObject().read(body, type);
            return new Submitted<>(Optional.of(value), Entries.of(body));
        } catch (Invalid invalid) {
            return new Submitted<>(Optional.empty(), Entries.of(body, invalid.errors()));
        }
    }
}
