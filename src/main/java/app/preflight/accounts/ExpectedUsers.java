package app.preflight.accounts;

import static app.preflight.schema.Tables.USERS;

import app.preflight.database.Database;
import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Users who have not come in yet, such as the owners of deals brought in from elsewhere: they have
 * no password. An invitation to their address makes its bearer that user.
 */
@Component
public class ExpectedUsers {

    private final Database database;
    private final Users users;
    private final Passwords passwords;

    ExpectedUsers(Database database, Users users, Passwords passwords) {
        this.database = database;
        this.users = users;
        this.passwords = passwords;
    }

    /**
     * @return empty where the e-mail address is taken
     */
    public Optional<UserId> add(
            WorkspaceId workspace,
            String email,
            String name,
            Role role,
            Optional<TeamId> team,
            Locale locale) {
        return users.insert(workspace, email, name, Passwords.NONE, role, team, locale);
    }

    boolean isExpected(WorkspaceId workspace, String email) {
        return database.read(workspace, db -> db.fetchExists(USERS, expected(workspace, email)));
    }

    /**
     * The user has come, with the role they were invited to and, where the invitation names none,
     * in the team they were expected in.
     *
     * @return empty where nobody is expected at that address
     */
    Optional<UserId> welcome(
            Invitation invitation, String email, String name, String password, Locale locale) {
        String hash = passwords.hash(password);
        WorkspaceId workspace = invitation.workspace();
        return database.write(
                workspace,
                db ->
                        db.update(USERS)
                                .set(USERS.NAME, name)
                                .set(USERS.PASSWORD_HASH, hash)
                                .set(USERS.ROLE, invitation.role().code())
                                .set(
                                        USERS.TEAM_ID,
                                        DSL.coalesce(
                                                DSL.val(
                                                        invitation.team().orElse(null),
                                                        USERS.TEAM_ID),
                                                USERS.TEAM_ID))
                                .set(USERS.LOCALE, locale.getLanguage())
                                .setNull(USERS.DEACTIVATED_AT)
                                .where(expected(workspace, email))
                                .returningResult(USERS.USER_ID)
                                .fetchOptional(USERS.USER_ID));
    }

    private static Condition expected(WorkspaceId workspace, String email) {
        return USERS.WORKSPACE_ID
                .eq(workspace)
                .and(USERS.EMAIL.eq(Users.normal(email)))
                .and(USERS.PASSWORD_HASH.eq(Passwords.NONE));
    }
}
