package app.preflight.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What kind of request this is. */
final class Requests {

    private static final String UPLOAD = Requests.class.getName() + ".upload";

    private Requests() {}

    static boolean isApi(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.startsWith("/api/");
    }

    /** The body is a file, not to be held in memory. */
    static void markUpload(HttpServletRequest request) {
        request.setAttribute(UPLOAD, true);
    }

    static boolean isUpload(HttpServletRequest request) {
        return request.getAttribute(UPLOAD) != null;
    }

    /** Whether the page's script asks for a part, rather than the browser for a page. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
