package app.preflight.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What the API answers where a handler cannot go on. */
@Order(1)
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound notFound) {
        return problems.answer(HttpStatus.NOT_FOUND, "not-found", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(Forbidden forbidden) {
        return problems.answer(HttpStatus.FORBIDDEN, "forbidden", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(Stale stale) {
        return stale.precondition()
                ? problems.answer(HttpStatus.PRECONDITION_FAILED, "stale", Map.of())
                : problems.answer(HttpStatus.CONFLICT, "stale", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(Invalid invalid) {
        return invalid.isReadable()
                ? problems.answer(invalid.errors())
                : problems.answer(HttpStatus.BAD_REQUEST, "unreadable", invalid.errors());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLarge file) {
        return problems.answer(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", Map.of());
    }

    /** Broken JSON is unreadable; JSON of another shape than asked for names its field. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return problems.answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", Map.of());
            }
            if (cause instanceof JacksonException mismatch && isOfOneField(mismatch)) {
                String key =
                        cause instanceof UnrecognizedPropertyException
                                ? "error.unknown"
                                : "error.type";
                return problems.answer(List.of(new FieldError(path(mismatch), key)));
            }
        }
        return problems.answer(HttpStatus.BAD_REQUEST, "unreadable", Map.of());
    }

    /** The JSON itself can be read; also a number that is larger than the field's type holds. */
    private static boolean isOfOneField(JacksonException mismatch) {
        return (mismatch instanceof DatabindException || mismatch instanceof InputCoercionException)
                && !path(mismatch).isEmpty();
    }

    /** Such as {@code rules[0].name}. */
    static String path(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(ApiErrors::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? "[" + reference.getIndex() + "]" : "." + name;
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class
    })
    ResponseEntity<ProblemDetail> wrongParameter(Exception wrong) {
        return problems.answer(HttpStatus.BAD_REQUEST, "parameter", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        return problems.answer(HttpStatus.METHOD_NOT_ALLOWED, "method", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(HttpMediaTypeNotSupportedException wrong) {
        return problems.answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException wrong) {
        return problems.answer(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", Map.of());
    }
}
