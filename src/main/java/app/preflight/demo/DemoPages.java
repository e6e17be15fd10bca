package app.preflight.demo;

import app.preflight.accounts.Sessions;
import app.preflight.demo.SignInLinks.Bearer;
import app.preflight.web.NotFound;
import app.preflight.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What opens behind a demo person's link. */
@Controller
@InTheDemo
class DemoPages {

    private final SignInLinks links;
    private final Sessions sessions;

    DemoPages(SignInLinks links, Sessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    /** Good as often as it is followed: whoever shows the demo changes from one to the other. */
    @GetMapping("/demo/{secret}")
    View signIn(
            @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        Bearer bearer = links.find(secret).orElseThrow(NotFound::new);
        sessions.begin(request, response, bearer.workspace(), bearer.user());
        return Redirects.to("/");
    }
}
