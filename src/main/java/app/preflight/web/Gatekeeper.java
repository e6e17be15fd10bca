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
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no handler should meet: a body above one mebibyte, but for files where they may
 * be sent; an unsafe character in a parameter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Gatekeeper extends OncePerRequestFilter {

    private static final long LARGEST_BODY = 1 << 20;

    private final ErrorAnswers errors;
    private final List<UploadPath> uploads;

    Gatekeeper(ErrorAnswers errors, List<UploadPath> uploads) {
        this.errors = errors;
        this.uploads = List.copyOf(uploads);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UploadPath> upload =
                uploads.stream().filter(path -> isTo(path, request)).findFirst();
        if (upload.isPresent()) {
            Requests.markUpload(request);
            pass(request, response, chain, upload.get().most(), "file-too-large");
        } else {
            pass(request, response, chain, LARGEST_BODY, "too-large");
        }
    }

    private static boolean isTo(UploadPath upload, HttpServletRequest request) {
        return request.getMethod().equals("POST") && upload.path().equals(request.getRequestURI());
    }

    private void pass(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            long most,
            String problem)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            errors.write(request, response, HttpStatus.CONTENT_TOO_LARGE, problem);
            return;
        }
        Optional<HttpServletRequest> limited = readable(new Limited(request, most));
        if (limited.isEmpty()) {
            errors.write(request, response, HttpStatus.BAD_REQUEST, "unreadable");
            return;
        }
        check(limited.get(), response, chain);
    }

    private static Optional<HttpServletRequest> readable(HttpServletRequest request) {
        try {
            return Optional.of(
                    Requests.isUpload(request) && UploadForm.isOne(request)
                            ? new UploadForm(request)
                            : request);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void check(HttpServletRequest limited, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!canReadParameters(limited) || hasUnsafeParameter(limited)) {
            errors.write(limited, response, HttpStatus.BAD_REQUEST, "parameter");
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

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long read;

        Counted(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
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
            if (read > most) {
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
