package app.preflight.accounts;

import app.preflight.accounts.SignIn.TooMany;
import app.preflight.accounts.SignIn.Welcome;
import app.preflight.accounts.SignIn.Wrong;
import app.preflight.templates.Templates;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class SignInPages {

    private static final String LANGUAGE_COOKIE = "preflight_language";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final SignIn signIn;
    private final Sessions sessions;
    private final OwnAccount account;
    private final Templates templates;

    SignInPages(SignIn signIn, Sessions sessions, OwnAccount account, Templates templates) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.account = account;
        this.templates = templates;
    }

    @GetMapping("/sign-in")
    View form(Page page, @RequestParam(defaultValue = "/") String next) {
        return page.viewer().isPresent()
                ? Redirects.toOwn(next)
                : page.view(templates.accountsSignIn(page, next, "", ""));
    }

    @PostMapping("/sign-in")
    View signIn(
            Page page,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(email, password, request.getRemoteAddr())) {
            case Welcome welcome -> {
                sessions.begin(request, response, welcome.workspace(), welcome.user());
                yield Redirects.toOwn(next);
            }
            case Wrong wrong ->
                    page.view(422, templates.accountsSignIn(page, next, email, "sign-in.wrong"));
            case TooMany tooMany ->
                    page.view(429, templates.accountsSignIn(page, next, email, "sign-in.too-many"));
        };
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return Redirects.to("/sign-in");
    }

    @PostMapping("/language")
    View speak(
            Page page,
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String next,
            HttpServletResponse response) {
        Locale locale = Texts.nearest(Locale.of(language));
        page.viewer().ifPresent(viewer -> account.speak(viewer, locale));
        ResponseCookie cookie =
                ResponseCookie.from(LANGUAGE_COOKIE, locale.getLanguage())
                        .path("/")
                        .sameSite("Lax")
                        .httpOnly(true)
                        .maxAge(A_YEAR)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Redirects.toOwn(next);
    }
}
