package app.preflight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Errors of the API, as problem details (RFC 9457) in the caller's language. */
@Component
public class Problems {

    private final Texts texts;
    private final Languages languages;
    private final JsonMapper json;

    Problems(Texts texts, Languages languages, JsonMapper json) {
        this.texts = texts;
        this.languages = languages;
        this.json = json;
    }

    public ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        Map<String, Object> arguments = refusal.arguments(LocaleContextHolder.getLocale());
        return answer(refusal.status(), refusal.key(), arguments);
    }

    /** The detail is the message {@code problem.<name>}. */
    public ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String name, Map<String, Object> properties) {
        ProblemDetail problem = problem(LocaleContextHolder.getLocale(), status, name);
        properties.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    ResponseEntity<ProblemDetail> answer(List<FieldError> errors) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", errors);
    }

    ResponseEntity<ProblemDetail> answer(HttpStatus status, String name, List<FieldError> errors) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Map<String, Object>> said = errors.stream().map(error -> said(locale, error)).toList();
        return answer(status, name, Map.of("errors", said));
    }

    private Map<String, Object> said(Locale locale, FieldError error) {
        String message = texts.get(locale, error.key(), error.arguments().toArray());
        return error.line() == 0
                ? Map.of("field", error.field(), "message", message)
                : Map.of("field", error.field(), "message", message, "line", error.line());
    }

    /** For filters, which answer before any handler is found. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String name)
            throws IOException {
        ProblemDetail problem = problem(languages.resolveLocale(request), status, name);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private ProblemDetail problem(Locale locale, HttpStatus status, String name) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(status.getReasonPhrase());
        problem.setDetail(texts.get(locale, "problem." + name));
        return problem;
    }
}
