package app.preflight.web;

import app.preflight.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
class Pages {

    private final Texts texts;
    private final Languages languages;
    private final Assets assets;
    private final Templates templates;
    private final Clock clock;

    Pages(Texts texts, Languages languages, Assets assets, Templates templates, Clock clock) {
        this.texts = texts;
        this.languages = languages;
        this.assets = assets;
        this.templates = templates;
        this.clock = clock;
    }

    Page page(HttpServletRequest request) {
        Optional<Viewer> viewer = CurrentViewer.find();
        Locale locale = languages.resolveLocale(request);
        ZoneId zone = viewer.map(Viewer::zone).orElse(ZoneId.of("Asia/Bangkok"));
        Optional<CsrfToken> csrf =
                Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
        return new Page(
                viewer,
                new Formats(locale, zone),
                texts,
                assets,
                templates,
                csrf,
                clock.instant(),
                request.getRequestURI(),
                Requests.isPart(request));
    }
}
