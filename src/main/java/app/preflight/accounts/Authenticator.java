package app.preflight.accounts;

import app.preflight.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is asking, by a session's cookie or an API token, and tells the security framework.
 */
final class Authenticator extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Function<HttpServletRequest, Optional<Viewer>> viewer;

    private Authenticator(Function<HttpServletRequest, Optional<Viewer>> viewer) {
        this.viewer = viewer;
    }

    static Authenticator bySession(Sessions sessions, Viewers viewers) {
        return new Authenticator(request -> sessions.find(request).flatMap(viewers::ofSession));
    }

    static Authenticator byToken(Viewers viewers) {
        return new Authenticator(request -> token(request).flatMap(viewers::ofToken));
    }

    private static Optional<Secret> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Secret.parse(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** An error's page has the same viewer as the page that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        viewer.apply(request).ifPresent(Authenticator::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(Viewer viewer) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        List<SimpleGrantedAuthority> roles =
                List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name()));
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(viewer, null, roles));
        SecurityContextHolder.setContext(context);
    }
}
