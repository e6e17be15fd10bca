package app.preflight.web;

import app.preflight.shared.Money;
import app.preflight.templates.Templates;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;

/** What every template is given: the viewer, the words, the formats and the shell's needs. */
public record Page(
        Optional<Viewer> viewer,
        Formats formats,
        Texts texts,
        Assets assets,
        Templates templates,
        Optional<CsrfToken> csrf,
        Instant now,
        String path,
        boolean isPart) {

    public String t(String key, Object... arguments) {
        return texts.get(formats.locale(), key, arguments);
    }

    public String language() {
        return formats.locale().getLanguage();
    }

    public Locale locale() {
        return formats.locale();
    }

    /** The viewer of a page that only signed-in people reach. */
    public Viewer me() {
        return viewer.orElseThrow();
    }

    public String date(LocalDate date) {
        return formats.date(date);
    }

    /** What stands in a field for a day: a day as its reader writes it, else as it was typed. */
    public String dayEntry(String entry) {
        return DateInput.parseIso(entry).map(formats::input).orElse(entry);
    }

    public String moment(Instant moment) {
        return formats.moment(moment);
    }

    public String money(Money money) {
        return formats.money(money);
    }

    public LocalDate today() {
        return formats.day(now);
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public String csrfField() {
        return csrf.map(CsrfToken::getParameterName).orElse("_csrf");
    }

    public String csrfToken() {
        return csrf.map(CsrfToken::getToken).orElse("");
    }

    /** What a handler answers. */
    public View view(JteModel template) {
        return (model, request, response) -> write(template, response);
    }

    /** The same with another status than 200, for a form that goes back with its errors. */
    public View view(int status, JteModel template) {
        return (model, request, response) -> {
            response.setStatus(status);
            write(template, response);
        };
    }

    /**
     * A rule's no.
     *
     * @param back the page where its reader may go on
     */
    public View refuse(Refusal refusal, String back) {
        return view(refusal.status().value(), templates.refusal(this, refusal, back));
    }

    void write(JteModel template, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        template.render(output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
