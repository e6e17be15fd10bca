package app.preflight.accounts;

import static app.preflight.schema.Tables.SIGN_IN_FAILURES;
import static app.preflight.schema.Tables.USERS;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * E-mail and password against the users of every workspace, throttled: after {@value #ALLOWED}
 * failures within a quarter of an hour for one address, or five times as many from one network
 * address, nobody is let in until they have aged.
 */
@Component
class SignIn {

    private static final int ALLOWED = 10;
    private static final int ALLOWED_FROM_ONE_PLACE = 5 * ALLOWED;
    private static final String TOO_LONG = "too long to be anybody's";
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Database database;
    private final Workspaces workspaces;
    private final Passwords passwords;
    private final Clock clock;

    SignIn(Database database, Workspaces workspaces, Passwords passwords, Clock clock) {
        this.database = database;
        this.workspaces = workspaces;
        this.passwords = passwords;
        this.clock = clock;
    }

    sealed interface Outcome permits Welcome, Wrong, TooMany {}

    record Welcome(WorkspaceId workspace, UserId user) implements Outcome {}

    record Wrong() implements Outcome {}

    record TooMany() implements Outcome {}

    private record Candidate(WorkspaceId workspace, UserId user, String hash) {}

    Outcome attempt(String email, String password, String place) {
        String address = address(email);
        if (isThrottled(address, ALLOWED) || isThrottled(place, ALLOWED_FROM_ONE_PLACE)) {
            return new TooMany();
        }
        List<Candidate> candidates = candidates(address);
        if (candidates.isEmpty()) {
            passwords.matchNobody(password);
        }
        Optional<Candidate> found =
                candidates.stream()
                        .filter(candidate -> passwords.matches(password, candidate.hash()))
                        .findFirst();
        if (found.isEmpty()) {
            remember(address, place);
            return new Wrong();
        }
        forget(address);
        return new Welcome(found.get().workspace(), found.get().user());
    }

    /** Text longer than any user's address would not fit where failures are kept. */
    private static String address(String email) {
        String address = Users.normal(email);
        return address.length() <= Fields.LINE ? address : TOO_LONG;
    }

    private List<Candidate> candidates(String address) {
        return workspaces.all().stream()
                .flatMap(workspace ->
                        database.read(workspace, db -> candidate(db, workspace, address)).stream())
                .toList();
    }

    private static Optional<Candidate> candidate(
            DSLContext db, WorkspaceId workspace, String address) {
        return db.select(USERS.USER_ID, USERS.PASSWORD_HASH)
                .from(USERS)
                .where(USERS.WORKSPACE_ID.eq(workspace))
                .and(USERS.EMAIL.eq(address))
                .and(USERS.DEACTIVATED_AT.isNull())
                .fetchOptional(row -> new Candidate(workspace, row.value1(), row.value2()));
    }

    private boolean isThrottled(String subject, int allowed) {
        Instant since = clock.instant().minus(WINDOW);
        return database.global(db ->
                db.fetchCount(
                        SIGN_IN_FAILURES,
                        SIGN_IN_FAILURES
                                .SUBJECT
                                .eq(subject)
                                .and(SIGN_IN_FAILURES.FAILED_AT.gt(since))))
                >= allowed;
    }

    private void remember(String address, String place) {
        Instant now = clock.instant();
        database.global(db -> {
            db.deleteFrom(SIGN_IN_FAILURES)
                    .where(SIGN_IN_FAILURES.FAILED_AT.lt(now.minus(WINDOW)))
                    .execute();
            return db.insertInto(
                            SIGN_IN_FAILURES,
                            SIGN_IN_FAILURES.FAILURE_ID,
                            SIGN_IN_FAILURES.SUBJECT,
                            SIGN_IN_FAILURES.FAILED_AT)
                    .values(Ids.next(), address, now)
                    .values(Ids.next(), place, now)
                    .execute();
        });
    }

    private void forget(String address) {
        database.global(db ->
                db.deleteFrom(SIGN_IN_FAILURES)
                        .where(SIGN_IN_FAILURES.SUBJECT.eq(address))
                        .execute());
    }
}
