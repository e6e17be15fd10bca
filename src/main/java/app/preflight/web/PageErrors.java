package app.preflight.web;

import app.preflight.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a person sees where a page cannot be shown. */
@Order(2)
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

    private final Pages pages;
    private final Templates templates;

    PageErrors(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    View notFound(HttpServletRequest request) {
        return error(request, 404, "not-found");
    }

    @ExceptionHandler
    View forbidden(Forbidden forbidden, HttpServletRequest request) {
        return error(request, 403, "forbidden");
    }

    @ExceptionHandler
    View stale(Stale stale, HttpServletRequest request) {
        return error(request, 409, "stale");
    }

    @ExceptionHandler
    View tooLarge(BodyTooLarge file, HttpServletRequest request) {
        return error(request, 413, "file-too-large");
    }

    /** No form of ours sends what a handler has not foreseen. */
    @ExceptionHandler({
        Invalid.class,
        ServletRequestBindingException.class,
        HttpRequestMethodNotSupportedException.class
    })
    View unreadable(HttpServletRequest request) {
        return error(request, 400, "parameter");
    }

    private View error(HttpServletRequest request, int status, String name) {
        Page page = pages.page(request);
        return page.view(status, templates.error(page, status, name));
    }
}
