package app.preflight.leads.assignment;

import static app.preflight.schema.Tables.ASSIGNMENT_RULES;

import app.preflight.database.Database;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules that say who gets a lead; none in a workspace that has written none. */
@Component
class AssignmentRules {

    private final Database database;
    private final JsonMapper json;
    private final Clock clock;

    AssignmentRules(Database database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param revision 0 while nobody has written any
     */
    record Kept(int revision, RuleSet rules) {}

    Kept find(WorkspaceId workspace) {
        return database.read(workspace, db -> find(db, workspace));
    }

    Kept find(DSLContext db, WorkspaceId workspace) {
        return db.select(ASSIGNMENT_RULES.REVISION, ASSIGNMENT_RULES.CONTENT)
                .from(ASSIGNMENT_RULES)
                .where(ASSIGNMENT_RULES.WORKSPACE_ID.eq(workspace))
                .fetchOptional(row -> new Kept(row.value1(), rules(row.value2())))
                .orElse(new Kept(0, RuleSet.NONE));
    }

    private RuleSet rules(JSONB content) {
        return json.readValue(content.data(), RuleSet.class);
    }

    /** Who got the latest lead, by rule. */
    Map<UUID, UserId> latest(WorkspaceId workspace) {
        return database.read(workspace, db -> RoundRobins.latest(db, workspace));
    }

    /**
     * @param seen the revision that was looked at before
     * @return empty where somebody else was first; nothing is changed then
     */
    Optional<Kept> save(Viewer admin, int seen, RuleSet rules) {
        return database.write(
                admin.workspace(),
                db -> {
                    if (write(db, admin, seen, rules) == 0) {
                        return Optional.empty();
                    }
                    RoundRobins.begin(db, admin.workspace(), rules.rules());
                    return Optional.of(new Kept(seen + 1, rules));
                });
    }

    private int write(DSLContext db, Viewer admin, int seen, RuleSet rules) {
        JSONB content = JSONB.valueOf(json.writeValueAsString(rules));
        return db.insertInto(ASSIGNMENT_RULES)
                .set(ASSIGNMENT_RULES.WORKSPACE_ID, admin.workspace())
                .set(ASSIGNMENT_RULES.REVISION, seen + 1)
                .set(ASSIGNMENT_RULES.CONTENT, content)
                .set(ASSIGNMENT_RULES.SAVED_BY, admin.id())
                .set(ASSIGNMENT_RULES.SAVED_AT, clock.instant())
                .onConflict(ASSIGNMENT_RULES.WORKSPACE_ID)
                .doUpdate()
                .set(ASSIGNMENT_RULES.REVISION, seen + 1)
                .set(ASSIGNMENT_RULES.CONTENT, content)
                .set(ASSIGNMENT_RULES.SAVED_BY, admin.id())
                .set(ASSIGNMENT_RULES.SAVED_AT, clock.instant())
                .where(ASSIGNMENT_RULES.REVISION.eq(seen))
                .execute();
    }
}
