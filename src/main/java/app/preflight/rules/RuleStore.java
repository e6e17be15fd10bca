package app.preflight.rules;

import static app.preflight.schema.Tables.RULE_LISTS;

import app.preflight.database.Database;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of a workspace as one row with a revision: an order of rules is one thing, and nobody
 * reads half a change of it.
 */
public abstract class RuleStore<S> {

    private final Database database;
    private final JsonMapper json;
    private final Clock clock;
    private final String kind;
    private final S none;

    /**
     * @param kind what the rules are for, in the table
     * @param none as they are in a workspace that has written none
     */
    protected RuleStore(Database database, JsonMapper json, Clock clock, String kind, S none) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.kind = kind;
        this.none = none;
    }

    /**
     * @param revision 0 while nobody has written any
     */
    public record Kept<S>(int revision, S rules) {}

    public Kept<S> find(WorkspaceId workspace) {
        return database.read(workspace, db -> find(db, workspace));
    }

    public Kept<S> find(DSLContext db, WorkspaceId workspace) {
        return db.select(RULE_LISTS.REVISION, RULE_LISTS.CONTENT)
                .from(RULE_LISTS)
                .where(RULE_LISTS.WORKSPACE_ID.eq(workspace))
                .and(RULE_LISTS.KIND.eq(kind))
                .fetchOptional(row -> new Kept<>(row.value1(), rules(row.value2())))
                .orElse(new Kept<>(0, none));
    }

    @SuppressWarnings("unchecked")
    private S rules(JSONB content) {
        return (S) json.readValue(content.data(), none.getClass());
    }

    /**
     * @param seen the revision that was looked at before
     * @return empty where somebody else was first; nothing is changed then
     */
    public Optional<Kept<S>> save(Viewer admin, int seen, S rules) {
        admin.requireAdmin();
        return database.write(
                admin.workspace(),
                db -> {
                    if (write(db, admin, seen, rules) == 0) {
                        return Optional.empty();
                    }
                    saved(db, admin, rules);
                    return Optional.of(new Kept<>(seen + 1, rules));
                });
    }

    /** What else is to be written with them. */
    protected void saved(DSLContext db, Viewer admin, S rules) {}

    private int write(DSLContext db, Viewer admin, int seen, S rules) {
        JSONB content = JSONB.valueOf(json.writeValueAsString(rules));
        return db.insertInto(RULE_LISTS)
                .set(RULE_LISTS.WORKSPACE_ID, admin.workspace())
                .set(RULE_LISTS.KIND, kind)
                .set(RULE_LISTS.REVISION, seen + 1)
                .set(RULE_LISTS.CONTENT, content)
                .set(RULE_LISTS.SAVED_BY, admin.id())
                .set(RULE_LISTS.SAVED_AT, clock.instant())
                .onConflict(RULE_LISTS.WORKSPACE_ID, RULE_LISTS.KIND)
                .doUpdate()
                .set(RULE_LISTS.REVISION, seen + 1)
                .set(RULE_LISTS.CONTENT, content)
                .set(RULE_LISTS.SAVED_BY, admin.id())
                .set(RULE_LISTS.SAVED_AT, clock.instant())
                .where(RULE_LISTS.REVISION.eq(seen))
                .execute();
    }
}
