package app.preflight.accounts;

import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The viewer's own page: password and API tokens. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private final OwnAccount account;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final Templates templates;

    AccountPages(OwnAccount account, ApiTokens tokens, Sessions sessions, Templates templates) {
        this.account = account;
        this.tokens = tokens;
        this.sessions = sessions;
        this.templates = templates;
    }

    record PasswordChange(String current, String next) {}

    @GetMapping
    View show(Page page, @RequestParam(defaultValue = "false") boolean saved) {
        return show(page, 200, Optional.empty(), saved, Entries.NONE);
    }

    @PostMapping("/password")
    View changePassword(
            Page page,
            @Body Submitted<PasswordChange> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return form.then(
                change -> {
                    if (!account.changePassword(page.me(), change.current(), change.next())) {
                        throw new Invalid("current", "error.password-wrong");
                    }
                    sessions.begin(request, response, page.me().workspace(), page.me().id());
                    return Redirects.to("/account?saved=true");
                },
                again -> show(page, 422, Optional.empty(), false, again));
    }

    @PostMapping("/tokens")
    View makeToken(Page page, @Body Submitted<TokenRequest> form) {
        return form.then(
                token -> {
                    String secret =
                            tokens.make(page.me().workspace(), page.me().id(), token.name());
                    return show(page, 200, Optional.of(secret), false, Entries.NONE);
                },
                again -> show(page, 422, Optional.empty(), false, again));
    }

    @PostMapping("/tokens/{id}/revocation")
    View revoke(Page page, @PathVariable UUID id) {
        tokens.revoke(page.me(), id);
        return Redirects.to("/account");
    }

    private View show(
            Page page, int status, Optional<String> secret, boolean saved, Entries entries) {
        AccountView view = new AccountView(tokens.of(page.me()), secret, saved, entries);
        return page.view(status, templates.accountsAccount(page, view));
    }
}
