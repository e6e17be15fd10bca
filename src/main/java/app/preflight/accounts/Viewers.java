package app.preflight.accounts;

import static app.preflight.schema.Tables.API_TOKENS;
import static app.preflight.schema.Tables.SESSIONS;
import static app.preflight.schema.Tables.USERS;
import static app.preflight.schema.Tables.WORKSPACES;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import app.preflight.database.Database;
import app.preflight.database.FixedQuery;
import app.preflight.jobs.Askers;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/**
 * Who stands behind a session or a token. A session is looked up with each request; a program's
 * token, which may come with thousands of them a second, once a second ({@link RecentViewers}).
 */
@Component
public class Viewers implements Askers {

    private static final SelectField<?>[] COLUMNS = {
        USERS.WORKSPACE_ID,
        USERS.USER_ID,
        USERS.NAME,
        USERS.EMAIL,
        USERS.ROLE,
        USERS.TEAM_ID,
        USERS.LOCALE,
        WORKSPACES.NAME,
        WORKSPACES.TIME_ZONE,
        WORKSPACES.CURRENCY
    };

    private static final Param<WorkspaceId> WORKSPACE = param("workspace", WORKSPACES.WORKSPACE_ID);
    private static final Param<byte[]> HASH = param("hash", byte[].class);
    private static final Param<Instant> NOW = param("now", SESSIONS.EXPIRES_AT.getDataType());

    private static final FixedQuery OF_SESSION =
            FixedQuery.of(
                    select(COLUMNS)
                            .from(SESSIONS)
                            .join(USERS)
                            .using(SESSIONS.WORKSPACE_ID, SESSIONS.USER_ID)
                            .join(WORKSPACES)
                            .on(WORKSPACES.WORKSPACE_ID.eq(USERS.WORKSPACE_ID))
                            .where(SESSIONS.WORKSPACE_ID.eq(WORKSPACE))
                            .and(SESSIONS.TOKEN_HASH.eq(HASH))
                            .and(SESSIONS.EXPIRES_AT.gt(NOW))
                            .and(USERS.DEACTIVATED_AT.isNull()));

    private static final FixedQuery OF_TOKEN =
            FixedQuery.of(
                    select(COLUMNS)
                            .from(API_TOKENS)
                            .join(USERS)
                            .using(API_TOKENS.WORKSPACE_ID, API_TOKENS.USER_ID)
                            .join(WORKSPACES)
                            .on(WORKSPACES.WORKSPACE_ID.eq(USERS.WORKSPACE_ID))
                            .where(API_TOKENS.WORKSPACE_ID.eq(WORKSPACE))
                            .and(API_TOKENS.TOKEN_HASH.eq(HASH))
                            .and(USERS.DEACTIVATED_AT.isNull()));

    private final Database database;
    private final RecentViewers recent;
    private final Clock clock;

    Viewers(Database database, RecentViewers recent, Clock clock) {
        this.database = database;
        this.recent = recent;
        this.clock = clock;
    }

    Optional<Viewer> ofSession(Secret session) {
        return find(session, session.hash(), OF_SESSION.call().set(NOW, clock.instant()));
    }

    Optional<Viewer> ofToken(Secret token) {
        byte[] hash = token.hash();
        return recent.find(hash, () -> find(token, hash, OF_TOKEN.call()));
    }

    private Optional<Viewer> find(Secret secret, byte[] hash, FixedQuery.Call query) {
        query.set(WORKSPACE, secret.workspace()).set(HASH, hash);
        return database.read(
                secret.workspace(),
                db -> query.fetch(db).stream().findFirst().map(Viewers::viewer));
    }

    /** Somebody active, to act on their behalf. */
    @Override
    public Optional<Viewer> ofUser(WorkspaceId workspace, UserId user) {
        return database.read(workspace, db -> ofUser(db, workspace, user));
    }

    private static Optional<Viewer> ofUser(DSLContext db, WorkspaceId workspace, UserId user) {
        return db.select(COLUMNS)
                .from(USERS)
                .join(WORKSPACES)
                .on(WORKSPACES.WORKSPACE_ID.eq(USERS.WORKSPACE_ID))
                .where(USERS.WORKSPACE_ID.eq(workspace))
                .and(USERS.USER_ID.eq(user))
                .and(USERS.DEACTIVATED_AT.isNull())
                .fetchOptional(Viewers::viewer);
    }

    private static Viewer viewer(Record row) {
        return new Viewer(
                row.get(USERS.USER_ID),
                row.get(USERS.NAME),
                row.get(USERS.EMAIL),
                Role.of(row.get(USERS.ROLE)),
                Optional.ofNullable(row.get(USERS.TEAM_ID)),
                Locale.of(row.get(USERS.LOCALE)),
                row.get(USERS.WORKSPACE_ID),
                row.get(WORKSPACES.NAME),
                ZoneId.of(row.get(WORKSPACES.TIME_ZONE)),
                Currency.getInstance(row.get(WORKSPACES.CURRENCY)));
    }
}
