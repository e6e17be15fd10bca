package app.preflight.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Catches what nobody else did. A database that is away is 503 with {@code Retry-After}: the pool
 * finds it again by itself. Anything else is a bug of ours: 500, logged whole, told in one
 * sentence.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
    private static final String RETRY_SECONDS = "5";

    private final ErrorAnswers errors;

    LastResort(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (BodyTooLarge tooLarge) {
            errors.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
        } catch (ServletException | RuntimeException failure) {
            answer(request, response, failure);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        boolean away = isDatabaseAway(failure);
        if (away) {
            LOG.warn("The database is away: {}", failure.getMessage());
        } else {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (away) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            errors.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "database-away");
        } else {
            errors.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "failed");
        }
    }

    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Class 08: connection exceptions; class 57P: the server is shutting down, has crashed, or
     * cannot connect yet.
     */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
