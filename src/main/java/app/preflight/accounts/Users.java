package app.preflight.accounts;

import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Role;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The users of a workspace and their teams. */
@Component
public class Users {

    private final Database database;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Users(Database database, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those whose deals the viewer sees: an admin's list is everybody's, another's the own team's.
     */
    public List<User> visibleTo(Viewer viewer) {
        return database.read(
                viewer.workspace(), db -> list(db, viewer.workspace(), visible(viewer)));
    }

    public List<User> all(WorkspaceId workspace) {
        return database.read(workspace, db -> list(db, workspace, noCondition()));
    }

    /** Somebody active whose deals the viewer sees; nobody else may be given a deal. */
    public Optional<User> find(Viewer viewer, UserId id) {
        Condition active =
                USERS.USER_ID.eq(id).and(USERS.DEACTIVATED_AT.isNull()).and(visible(viewer));
        return database.read(
                viewer.workspace(),
                db -> list(db, viewer.workspace(), active).stream().findFirst());
    }

    /** Those who may sign in: neither deactivated nor only expected. */
    public Set<UserId> present(WorkspaceId workspace) {
        Condition present =
                USERS.DEACTIVATED_AT.isNull().and(USERS.PASSWORD_HASH.ne(Passwords.NONE));
        return database.read(workspace, db -> list(db, workspace, present)).stream()
                .map(User::id)
                .collect(Collectors.toSet());
    }

    public Optional<User> findByEmail(WorkspaceId workspace, String email) {
        return database.read(
                workspace,
                db -> list(db, workspace, USERS.EMAIL.eq(normal(email))).stream().findFirst());
    }

    /**
     * The condition that a user, by the id in {@code owner}, is one whose deals the viewer sees:
     * the scope every query of deals begins with.
     */
    public static Condition owns(Viewer viewer, Field<UserId> owner) {
        if (viewer.isAdmin()) {
            return noCondition();
        }
        Condition own = owner.eq(viewer.id());
        return viewer.team()
                .map(team ->
                        own.or(
                                owner.in(
                                        members(
                                                val(viewer.workspace(), USERS.WORKSPACE_ID),
                                                val(team, USERS.TEAM_ID)))))
                .orElse(own);
    }

    static Select<Record1<UserId>> members(Field<WorkspaceId> workspace, Field<TeamId> team) {
        return select(USERS.USER_ID)
                .from(USERS)
                .where(USERS.WORKSPACE_ID.eq(workspace))
                .and(USERS.TEAM_ID.eq(team));
    }

    /**
     * @return empty where the e-mail address is taken
     */
    public Optional<UserId> add(
            WorkspaceId workspace,
            String email,
            String name,
            String password,
            Role role,
            Optional<TeamId> team,
            Locale locale) {
        return insert(workspace, email, name, passwords.hash(password), role, team, locale);
    }

    /**
     * @return empty where the e-mail address is taken
     */
    Optional<UserId> insert(
            WorkspaceId workspace,
            String email,
            String name,
            String hash,
            Role role,
            Optional<TeamId> team,
            Locale locale) {
        UserId id = new UserId(Ids.next());
        int added =
                database.write(
                        workspace,
                        db ->
                                db.insertInto(USERS)
                                        .set(USERS.WORKSPACE_ID, workspace)
                                        .set(USERS.USER_ID, id)
                                        .set(USERS.EMAIL, normal(email))
                                        .set(USERS.NAME, name)
                                        .set(USERS.PASSWORD_HASH, hash)
                                        .set(USERS.ROLE, role.code())
                                        .set(USERS.TEAM_ID, team.orElse(null))
                                        .set(USERS.LOCALE, locale.getLanguage())
                                        .set(USERS.CREATED_AT, clock.instant())
                                        .onConflict(USERS.WORKSPACE_ID, USERS.EMAIL)
                                        .doNothing()
                                        .execute());
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    void changeRole(WorkspaceId workspace, UserId id, Role role, Optional<TeamId> team) {
        int changed =
                database.write(
                        workspace,
                        db ->
                                db.update(USERS)
                                        .set(USERS.ROLE, role.code())
                                        .set(USERS.TEAM_ID, team.orElse(null))
                                        .where(is(workspace, id))
                                        .execute());
        changed(changed);
    }

    /** Signs the user out everywhere and lets nobody in again; the deals stay. */
    void deactivate(WorkspaceId workspace, UserId id) {
        int changed =
                database.write(
                        workspace,
                        db -> {
                            Sessions.endAll(db, workspace, id);
                            return db.update(USERS)
                                    .set(USERS.DEACTIVATED_AT, clock.instant())
                                    .where(is(workspace, id))
                                    .execute();
                        });
        changed(changed);
    }

    void reactivate(WorkspaceId workspace, UserId id) {
        int changed =
                database.write(
                        workspace,
                        db ->
                                db.update(USERS)
                                        .setNull(USERS.DEACTIVATED_AT)
                                        .where(is(workspace, id))
                                        .execute());
        changed(changed);
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Condition visible(Viewer viewer) {
        return owns(viewer, USERS.USER_ID);
    }

    private static Condition is(WorkspaceId workspace, UserId id) {
        return USERS.WORKSPACE_ID.eq(workspace).and(USERS.USER_ID.eq(id));
    }

    private void changed(int users) {
        if (users == 0) {
            throw new NotFound();
        }
        events.publishEvent(new RightsChanged());
    }

    private static List<User> list(DSLContext db, WorkspaceId workspace, Condition condition) {
        return db.select(
                        USERS.USER_ID,
                        USERS.NAME,
                        USERS.EMAIL,
                        USERS.ROLE,
                        USERS.TEAM_ID,
                        USERS.teams().NAME,
                        USERS.DEACTIVATED_AT)
                .from(USERS)
                .where(USERS.WORKSPACE_ID.eq(workspace))
                .and(condition)
                .orderBy(USERS.NAME.collate("th-x-icu"), USERS.USER_ID)
                .fetch(Users::user);
    }

    private static User user(Record row) {
        return new User(
                row.get(USERS.USER_ID),
                row.get(USERS.NAME),
                row.get(USERS.EMAIL),
                Role.of(row.get(USERS.ROLE)),
                Optional.ofNullable(row.get(USERS.TEAM_ID)),
                Optional.ofNullable(row.get(USERS.teams().NAME)),
                Optional.ofNullable(row.get(USERS.DEACTIVATED_AT)));
    }
}
