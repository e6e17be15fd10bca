package app.preflight.accounts;

import static app.preflight.schema.Tables.USERS;
import static app.preflight.schema.Tables.WORKSPACES;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The companies on this server. */
@Component
public class Workspaces {

    private static final String CURRENCY = "THB";
    private static final String TIME_ZONE = "Asia/Bangkok";

    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Workspaces(Database database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public WorkspaceId create(String name, Locale locale) {
        WorkspaceId id = new WorkspaceId(Ids.next());
        return database.write(
                id,
                db -> {
                    db.insertInto(WORKSPACES)
                            .set(WORKSPACES.WORKSPACE_ID, id)
                            .set(WORKSPACES.NAME, name)
                            .set(WORKSPACES.LOCALE, locale.getLanguage())
                            .set(WORKSPACES.CURRENCY, CURRENCY)
                            .set(WORKSPACES.TIME_ZONE, TIME_ZONE)
                            .set(WORKSPACES.CREATED_AT, clock.instant())
                            .execute();
                    events.publishEvent(new WorkspaceCreated(id));
                    return id;
                });
    }

    /** Oldest first. Work across workspaces loops over them. */
    public List<WorkspaceId> all() {
        return database.global(db ->
                db.select(WORKSPACES.WORKSPACE_ID)
                        .from(WORKSPACES)
                        .orderBy(WORKSPACES.CREATED_AT, WORKSPACES.WORKSPACE_ID)
                        .fetch(WORKSPACES.WORKSPACE_ID));
    }

    /** Oldest first. */
    public List<Workspace> list() {
        return database.global(db ->
                db.selectFrom(WORKSPACES)
                        .orderBy(WORKSPACES.CREATED_AT, WORKSPACES.WORKSPACE_ID)
                        .fetch(row ->
                                new Workspace(
                                        row.getWorkspaceId(),
                                        row.getName(),
                                        Locale.of(row.getLocale()),
                                        ZoneId.of(row.getTimeZone()))));
    }

    /** Whether somebody can let others in. */
    boolean hasAdmin(WorkspaceId workspace) {
        return database.read(
                workspace,
                db ->
                        db.fetchExists(
                                USERS,
                                USERS.WORKSPACE_ID
                                        .eq(workspace)
                                        .and(USERS.ROLE.eq(Role.ADMIN.code()))));
    }

    void rename(WorkspaceId workspace, String name) {
        database.write(
                workspace,
                db ->
                        db.update(WORKSPACES)
                                .set(WORKSPACES.NAME, name)
                                .where(WORKSPACES.WORKSPACE_ID.eq(workspace))
                                .execute());
        events.publishEvent(new RightsChanged());
    }
}
