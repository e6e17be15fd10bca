package app.preflight.leads.assignment;

import app.preflight.database.Database;
import app.preflight.rules.RuleStore;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules that say who gets a lead; none in a workspace that has written none. */
@Component
class AssignmentRules extends RuleStore<RuleSet> {

    private final Database database;

    AssignmentRules(Database database, JsonMapper json, Clock clock) {
        super(database, json, clock, "lead-assignment", RuleSet.NONE);
        this.database = database;
    }

    @Override
    protected void saved(DSLContext db, Viewer admin, RuleSet rules) {
        RoundRobins.begin(db, admin.workspace(), rules.rules());
    }

    /** Who got the latest lead, by rule. */
    Map<UUID, UserId> latest(WorkspaceId workspace) {
        return database.read(workspace, db -> RoundRobins.latest(db, workspace));
    }
}
