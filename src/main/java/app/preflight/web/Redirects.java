package app.preflight.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where a form's sender goes once it was taken: a page that may be reloaded without sending it
 * again.
 */
public final class Redirects {

    private Redirects() {}

    public static View to(String path) {
        RedirectView view = new RedirectView(path);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    /** Only to a path of our own: never to a host that a link's author chose. */
    public static View toOwn(String path) {
        boolean own = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
        boolean safe = own && path.chars().noneMatch(Character::isISOControl);
        return to(safe ? path : "/");
    }
}
