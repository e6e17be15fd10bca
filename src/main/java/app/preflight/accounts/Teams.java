package app.preflight.accounts;

import static app.preflight.schema.Tables.TEAMS;
import static org.jooq.Records.mapping;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.TeamId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The teams of a workspace: who sees whose deals. */
@Component
public class Teams {

    private final Database database;

    Teams(Database database) {
        this.database = database;
    }

    public List<Team> all(WorkspaceId workspace) {
        return database.read(
                workspace,
                db ->
                        db.select(TEAMS.TEAM_ID, TEAMS.NAME)
                                .from(TEAMS)
                                .where(TEAMS.WORKSPACE_ID.eq(workspace))
                                .orderBy(TEAMS.NAME.collate("th-x-icu"))
                                .fetch(mapping(Team::new)));
    }

    /** The team of that name, made where there is none. */
    public TeamId named(WorkspaceId workspace, String name) {
        return database.write(
                workspace,
                db -> {
                    db.insertInto(TEAMS)
                            .set(TEAMS.WORKSPACE_ID, workspace)
                            .set(TEAMS.TEAM_ID, new TeamId(Ids.next()))
                            .set(TEAMS.NAME, name)
                            .onConflict(TEAMS.WORKSPACE_ID, TEAMS.NAME)
                            .doNothing()
                            .execute();
                    return db.select(TEAMS.TEAM_ID)
                            .from(TEAMS)
                            .where(TEAMS.WORKSPACE_ID.eq(workspace))
                            .and(TEAMS.NAME.eq(name))
                            .fetchSingle()
                            .value1();
                });
    }
}
