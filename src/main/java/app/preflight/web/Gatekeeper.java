package app.preflight.web;

import app.preflight.shared.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no handler should meet: a body above one mebibyte, an unsafe character in a
 * parameter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Gatekeeper extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 1 << 20;

    private final ErrorAnswers errors;

    Gatekeeper(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            errors.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
            return;
        }
        HttpServletRequest limited = new Limited(request);
        if (!canReadParameters(limited) || hasUnsafeParameter(limited)) {
            errors.write(request, response, HttpStatus.BAD_REQUEST, "parameter");
            return;
        }
        chain.doFilter(limited, response);
    }

    /** The container reads them now; what it cannot decode it refuses only when asked. */
    private static boolean canReadParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (IllegalStateException undecodable) {
            return false;
        }
    }

    private static boolean hasUnsafeParameter(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(Text::isUnsafe);
    }

    /** A body sent in chunks tells no length beforehand, so its bytes are counted as they come. */
    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws BodyTooLarge {
            read += bytes;
            if (read > LARGEST_BODY) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
