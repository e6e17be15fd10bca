package app.preflight.accounts;

import static app.preflight.schema.Tables.SESSIONS;

import app.preflight.database.Database;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Signed-in browsers, as rows: they outlive a restart, hold on every node, and end when the row
 * goes. Each sign-in makes a new secret, so one that was known before it is worth nothing after
 * (session fixation).
 */
@Component
public class Sessions {

    static final String COOKIE = "preflight_session";
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            WorkspaceId workspace,
            UserId user) {
        end(request, response);
        Secret secret = Secret.make(workspace);
        database.write(
                workspace,
                db -> {
                    db.deleteFrom(SESSIONS)
                            .where(SESSIONS.WORKSPACE_ID.eq(workspace))
                            .and(SESSIONS.EXPIRES_AT.lt(clock.instant()))
                            .execute();
                    return db.insertInto(SESSIONS)
                            .set(SESSIONS.WORKSPACE_ID, workspace)
                            .set(SESSIONS.TOKEN_HASH, secret.hash())
                            .set(SESSIONS.USER_ID, user)
                            .set(SESSIONS.CREATED_AT, clock.instant())
                            .set(SESSIONS.EXPIRES_AT, clock.instant().plus(LIFETIME))
                            .execute();
                });
        answer(request, response, secret.text(), LIFETIME);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        find(request).ifPresent(this::delete);
        answer(request, response, "", Duration.ZERO);
    }

    Optional<Secret> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).flatMap(value -> Secret.parse(value.getValue()));
    }

    private void delete(Secret session) {
        database.write(
                session.workspace(),
                db ->
                        db.deleteFrom(SESSIONS)
                                .where(SESSIONS.WORKSPACE_ID.eq(session.workspace()))
                                .and(SESSIONS.TOKEN_HASH.eq(session.hash()))
                                .execute());
    }

    /** Signs the user out everywhere. */
    static void endAll(DSLContext db, WorkspaceId workspace, UserId user) {
        db.deleteFrom(SESSIONS)
                .where(SESSIONS.WORKSPACE_ID.eq(workspace))
                .and(SESSIONS.USER_ID.eq(user))
                .execute();
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
