package app.preflight.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Over the API the caller's {@code Accept-Language}; on pages the viewer's own choice, then the
 * browser's.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String COOKIE = "preflight_language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (Requests.isApi(request)) {
            return accepted(request);
        }
        return CurrentViewer.find()
                .map(Viewer::locale)
                .or(() -> chosen(request))
                .orElseGet(() -> accepted(request));
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("a viewer's language is set in the account");
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(value -> Texts.nearest(Locale.of(value.getValue())));
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Texts.ENGLISH;
        }
        for (Locale locale : Collections.list(request.getLocales())) {
            if (locale.getLanguage().equals("th") || locale.getLanguage().equals("en")) {
                return Texts.nearest(locale);
            }
        }
        return Texts.ENGLISH;
    }
}
