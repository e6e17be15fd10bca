package app.preflight.web;

import app.preflight.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** An error in the form its asker can read: a problem to a program, a page to a person. */
@Component
public class ErrorAnswers {

    private final Problems problems;
    private final Pages pages;
    private final Templates templates;

    ErrorAnswers(Problems problems, Pages pages, Templates templates) {
        this.problems = problems;
        this.pages = pages;
        this.templates = templates;
    }

    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String name)
            throws IOException {
        if (Requests.isApi(request)) {
            problems.write(request, response, status, name);
            return;
        }
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        Page page = pages.page(request);
        page.write(templates.error(page, status.value(), name), response);
    }
}
