package app.preflight.web;

import static app.preflight.schema.Tables.IDEMPOTENT_REQUESTS;

import app.preflight.database.Database;
import app.preflight.schema.tables.records.IdempotentRequestsRecord;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key}: a POST that is sent again within 24 hours is answered as the first time
 * and does nothing. What the request did and the note that it was done are one transaction, so a
 * failure in between leaves neither. A request that was refused leaves no note: it may be tried
 * again. (Making a token is left out, for its secret is kept nowhere; and sending a file, which is
 * not held in memory.)
 */
@Component
public class IdempotentPosts extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Duration KEPT = Duration.ofHours(24);

    private final Database database;
    private final Problems problems;
    private final Clock clock;

    IdempotentPosts(Database database, Problems problems, Clock clock) {
        this.database = database;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || !Requests.isApi(request)
                || Requests.isUpload(request)
                || CurrentViewer.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "idempotency-key");
            return;
        }
        RepeatableBody body = new RepeatableBody(request);
        Call call = new Call(CurrentViewer.find().orElseThrow(), key, hash(request, body.bytes()));
        Optional<IdempotentRequestsRecord> earlier = find(call);
        if (earlier.isPresent()) {
            replay(request, response, call, earlier.get());
        } else {
            perform(body, response, chain, call);
        }
    }

    private record Call(Viewer viewer, String key, String hash) {}

    private Optional<IdempotentRequestsRecord> find(Call call) {
        return database.read(
                call.viewer().workspace(),
                db ->
                        db.selectFrom(IDEMPOTENT_REQUESTS)
                                .where(is(call))
                                .and(IDEMPOTENT_REQUESTS.CREATED_AT.gt(clock.instant().minus(KEPT)))
                                .fetchOptional());
    }

    private void replay(
            HttpServletRequest request,
            HttpServletResponse response,
            Call call,
            IdempotentRequestsRecord earlier)
            throws IOException {
        if (!earlier.getRequestHash().equals(call.hash())) {
            problems.write(
                    request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            return;
        }
        response.setStatus(earlier.getStatus());
        response.setHeader("Idempotency-Replayed", "true");
        if (earlier.getLocation() != null) {
            response.setHeader(HttpHeaders.LOCATION, earlier.getLocation());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(earlier.getBody());
    }

    private void perform(
            RepeatableBody request, HttpServletResponse response, FilterChain chain, Call call)
            throws IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            database.write(
                    call.viewer().workspace(), db -> perform(db, request, answer, chain, call));
        } catch (Refused refused) {
            // Rolled back; the refusal itself is the answer.
        } catch (DataAccessException | org.springframework.dao.DataAccessException failure) {
            if (find(call).isEmpty()) {
                throw failure;
            }
            problems.write(request, response, HttpStatus.CONFLICT, "idempotency-key-busy");
            return;
        }
        answer.copyBodyToResponse();
    }

    private boolean perform(
            DSLContext db,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            Call call) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException | ServletException failure) {
            throw new IllegalStateException(failure);
        }
        if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            throw new Refused();
        }
        note(db, answer, call);
        return true;
    }

    private void note(DSLContext db, ContentCachingResponseWrapper answer, Call call) {
        db.deleteFrom(IDEMPOTENT_REQUESTS)
                .where(IDEMPOTENT_REQUESTS.WORKSPACE_ID.eq(call.viewer().workspace()))
                .and(IDEMPOTENT_REQUESTS.CREATED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
        db.insertInto(IDEMPOTENT_REQUESTS)
                .set(IDEMPOTENT_REQUESTS.WORKSPACE_ID, call.viewer().workspace())
                .set(IDEMPOTENT_REQUESTS.USER_ID, call.viewer().id())
                .set(IDEMPOTENT_REQUESTS.KEY, call.key())
                .set(IDEMPOTENT_REQUESTS.REQUEST_HASH, call.hash())
                .set(IDEMPOTENT_REQUESTS.STATUS, answer.getStatus())
                .set(IDEMPOTENT_REQUESTS.LOCATION, answer.getHeader(HttpHeaders.LOCATION))
                .set(IDEMPOTENT_REQUESTS.BODY, answer.getContentAsByteArray())
                .set(IDEMPOTENT_REQUESTS.CREATED_AT, clock.instant())
                .execute();
    }

    private static Condition is(Call call) {
        return IDEMPOTENT_REQUESTS
                .WORKSPACE_ID
                .eq(call.viewer().workspace())
                .and(IDEMPOTENT_REQUESTS.USER_ID.eq(call.viewer().id()))
                .and(IDEMPOTENT_REQUESTS.KEY.eq(call.key()));
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Refused extends RuntimeException {

        Refused() {
            super("refused", null, false, false);
        }
    }
}
