package app.preflight.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

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
        return to(own(path));
    }

    /** The path, fit for a header; the start page's where it might lead to another host. */
    public static String own(String path) {
        boolean own = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
        boolean safe = own && path.chars().noneMatch(Character::isISOControl);
        return safe ? ascii(path) : "/";
    }

    /**
     * A header holds ASCII only: what was decoded on its way here, a Thai word, is encoded again.
     */
    private static String ascii(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        path.codePoints()
                .mapToObj(Character::toString)
                .map(c -> isPrintable(c) ? c : UriUtils.encode(c, StandardCharsets.UTF_8))
                .forEach(encoded::append);
        return encoded.toString();
    }

    private static boolean isPrintable(String c) {
        return c.charAt(0) > ' ' && c.charAt(0) < 0x7F;
    }
}
