package app.preflight.accounts;

import static app.preflight.schema.Tables.INVITATIONS;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Role;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class Invitations {

    private static final Duration LIFETIME = Duration.ofDays(14);

    private final Database database;
    private final Users users;
    private final ExpectedUsers expected;
    private final Clock clock;

    Invitations(Database database, Users users, ExpectedUsers expected, Clock clock) {
        this.database = database;
        this.users = users;
        this.expected = expected;
        this.clock = clock;
    }

    /**
     * @return the link's secret; an older link for the same address no longer works
     */
    String invite(Viewer admin, String email, Role role, Optional<TeamId> team) {
        return make(
                admin.workspace(),
                Optional.of(Users.normal(email)),
                role,
                team,
                Optional.of(admin.id()));
    }

    /**
     * @return the secret of the first admin's link; the one of an earlier start no longer works
     */
    String firstAdmin(WorkspaceId workspace) {
        return make(workspace, Optional.empty(), Role.ADMIN, Optional.empty(), Optional.empty());
    }

    /** For the first admin of a workspace made at the command line. */
    String admin(WorkspaceId workspace, String email) {
        return make(
                workspace,
                Optional.of(Users.normal(email)),
                Role.ADMIN,
                Optional.empty(),
                Optional.empty());
    }

    private String make(
            WorkspaceId workspace,
            Optional<String> email,
            Role role,
            Optional<TeamId> team,
            Optional<UserId> by) {
        Secret secret = Secret.make(workspace);
        Condition sameAddress =
                email.map(INVITATIONS.EMAIL::eq).orElseGet(INVITATIONS.EMAIL::isNull);
        database.write(
                workspace,
                db -> {
                    db.deleteFrom(INVITATIONS)
                            .where(INVITATIONS.WORKSPACE_ID.eq(workspace))
                            .and(sameAddress)
                            .execute();
                    return db.insertInto(INVITATIONS)
                            .set(INVITATIONS.WORKSPACE_ID, workspace)
                            .set(INVITATIONS.TOKEN_HASH, secret.hash())
                            .set(INVITATIONS.INVITATION_ID, Ids.next())
                            .set(INVITATIONS.EMAIL, email.orElse(null))
                            .set(INVITATIONS.ROLE, role.code())
                            .set(INVITATIONS.TEAM_ID, team.orElse(null))
                            .set(INVITATIONS.INVITED_BY, by.orElse(null))
                            .set(INVITATIONS.CREATED_AT, clock.instant())
                            .set(INVITATIONS.EXPIRES_AT, clock.instant().plus(LIFETIME))
                            .execute();
                });
        return secret.text();
    }

    List<Invitation> pending(WorkspaceId workspace) {
        return database.read(workspace, db -> list(db, workspace, INVITATIONS.EMAIL.isNotNull()));
    }

    Optional<Invitation> find(String link) {
        return Secret.parse(link)
                .flatMap(secret ->
                        database.read(
                                secret.workspace(),
                                db ->
                                        list(db, secret.workspace(), is(secret)).stream()
                                                .findFirst()));
    }

    /**
     * Makes the user and uses the link up, both or neither.
     *
     * @return empty where the e-mail address is taken
     */
    Optional<UserId> accept(
            String link, String email, String name, String password, Locale locale) {
        Secret secret = Secret.parse(link).orElseThrow(NotFound::new);
        return database.write(
                secret.workspace(),
                db -> {
                    Invitation invitation =
                            list(db, secret.workspace(), is(secret)).stream()
                                    .findFirst()
                                    .orElseThrow(NotFound::new);
                    String address = invitation.email().orElse(email);
                    Optional<UserId> user = join(invitation, address, name, password, locale);
                    if (user.isPresent() && useUp(db, secret) == 0) {
                        throw new NotFound();
                    }
                    return user;
                });
    }

    /** As the user who is expected at that address, or as a new one. */
    private Optional<UserId> join(
            Invitation invitation, String email, String name, String password, Locale locale) {
        WorkspaceId workspace = invitation.workspace();
        return expected.isExpected(workspace, email)
                ? expected.welcome(invitation, email, name, password, locale)
                : users.add(
                        workspace,
                        email,
                        name,
                        password,
                        invitation.role(),
                        invitation.team(),
                        locale);
    }

    private static int useUp(DSLContext db, Secret secret) {
        return db.deleteFrom(INVITATIONS)
                .where(INVITATIONS.WORKSPACE_ID.eq(secret.workspace()))
                .and(is(secret))
                .execute();
    }

    void withdraw(WorkspaceId workspace, UUID invitation) {
        database.write(
                workspace,
                db ->
                        db.deleteFrom(INVITATIONS)
                                .where(INVITATIONS.WORKSPACE_ID.eq(workspace))
                                .and(INVITATIONS.INVITATION_ID.eq(invitation))
                                .execute());
    }

    private static Condition is(Secret secret) {
        return INVITATIONS.TOKEN_HASH.eq(secret.hash());
    }

    private List<Invitation> list(DSLContext db, WorkspaceId workspace, Condition condition) {
        return db.selectFrom(INVITATIONS)
                .where(INVITATIONS.WORKSPACE_ID.eq(workspace))
                .and(INVITATIONS.EXPIRES_AT.gt(clock.instant()))
                .and(condition)
                .orderBy(INVITATIONS.CREATED_AT.desc())
                .fetch(row ->
                        new Invitation(
                                workspace,
                                row.getInvitationId(),
                                Optional.ofNullable(row.getEmail()),
                                Role.of(row.getRole()),
                                Optional.ofNullable(row.getTeamId()),
                                row.getExpiresAt()));
    }
}
