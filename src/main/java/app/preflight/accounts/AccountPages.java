package app.preflight.accounts;

import app.preflight.shared.Ids;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
    private final Passwords passwords;
    private final Sessions sessions;
    private final Templates templates;

    AccountPages(
            OwnAccount account,
            ApiTokens tokens,
            Passwords passwords,
            Sessions sessions,
            Templates templates) {
        this.account = account;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @RequestParam(defaultValue = "false") boolean saved) {
        return show(page, 200, Optional.empty(), saved, List.of());
    }

    @PostMapping("/password")
    View changePassword(
            Page page,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Fields fields = new Fields();
        passwords.check(fields, "next", next);
        if (fields.isClean() && !account.changePassword(page.me(), current, next)) {
            fields.reject("current", "error.password-wrong");
        }
        if (!fields.isClean()) {
            return show(page, 422, Optional.empty(), false, fields.errors());
        }
        sessions.begin(request, response, page.me().workspace(), page.me().id());
        return Redirects.to("/account?saved=true");
    }

    @PostMapping("/tokens")
    View makeToken(Page page, @RequestParam(defaultValue = "") String name) {
        Fields fields = new Fields();
        String clean = fields.required("name", name, Fields.LINE);
        if (!fields.isClean()) {
            return show(page, 422, Optional.empty(), false, fields.errors());
        }
        String secret = tokens.make(page.me().workspace(), page.me().id(), clean);
        return show(page, 200, Optional.of(secret), false, List.of());
    }

    @PostMapping("/tokens/{id}/revocation")
    View revoke(Page page, @PathVariable String id) {
        tokens.revoke(page.me(), Ids.parse(id).orElseThrow(NotFound::new));
        return Redirects.to("/account");
    }

    private View show(
            Page page,
            int status,
            Optional<String> secret,
            boolean saved,
            List<FieldError> errors) {
        AccountView view = new AccountView(tokens.of(page.me()), secret, saved, errors);
        return page.view(status, templates.accountsAccount(page, view));
    }
}
