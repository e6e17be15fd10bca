package app.preflight.accounts;

import static app.preflight.schema.Tables.API_TOKENS;
import static org.jooq.Records.mapping;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class ApiTokens {

    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiTokens(Database database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the secret, to be shown once
     */
    String make(WorkspaceId workspace, UserId user, String name) {
        Secret secret = Secret.make(workspace);
        database.write(
                workspace,
                db ->
                        db.insertInto(API_TOKENS)
                                .set(API_TOKENS.WORKSPACE_ID, workspace)
                                .set(API_TOKENS.TOKEN_HASH, secret.hash())
                                .set(API_TOKENS.TOKEN_ID, Ids.next())
                                .set(API_TOKENS.USER_ID, user)
                                .set(API_TOKENS.NAME, name)
                                .set(API_TOKENS.CREATED_AT, clock.instant())
                                .execute());
        return secret.text();
    }

    List<ApiToken> of(Viewer viewer) {
        return database.read(
                viewer.workspace(),
                db ->
                        db.select(API_TOKENS.TOKEN_ID, API_TOKENS.NAME, API_TOKENS.CREATED_AT)
                                .from(API_TOKENS)
                                .where(API_TOKENS.WORKSPACE_ID.eq(viewer.workspace()))
                                .and(API_TOKENS.USER_ID.eq(viewer.id()))
                                .orderBy(API_TOKENS.CREATED_AT.desc())
                                .fetch(mapping(ApiToken::new)));
    }

    void revoke(Viewer viewer, UUID token) {
        int revoked =
                database.write(
                        viewer.workspace(),
                        db ->
                                db.deleteFrom(API_TOKENS)
                                        .where(API_TOKENS.WORKSPACE_ID.eq(viewer.workspace()))
                                        .and(API_TOKENS.USER_ID.eq(viewer.id()))
                                        .and(API_TOKENS.TOKEN_ID.eq(token))
                                        .execute());
        if (revoked == 0) {
            throw new NotFound();
        }
        events.publishEvent(new RightsChanged());
    }
}
