package app.preflight.leads.criteria;

import static app.preflight.schema.Tables.CRITERIA_VERSIONS;

import app.preflight.database.Database;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The criteria of a workspace, version after version; the last one is asked of leads. */
@Component
class CriteriaVersions {

    private final Database database;
    private final JsonMapper json;
    private final Clock clock;

    CriteriaVersions(Database database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Criteria latest(WorkspaceId workspace) {
        return database.read(workspace, db -> latest(db, workspace)).orElse(Criteria.NONE);
    }

    private Optional<Criteria> latest(DSLContext db, WorkspaceId workspace) {
        return db.selectFrom(CRITERIA_VERSIONS)
                .where(CRITERIA_VERSIONS.WORKSPACE_ID.eq(workspace))
                .orderBy(CRITERIA_VERSIONS.VERSION.desc())
                .limit(1)
                .fetchOptional(this::criteria);
    }

    private Criteria criteria(Record row) {
        Rule[] rules = json.readValue(row.get(CRITERIA_VERSIONS.RULES).data(), Rule[].class);
        return new Criteria(row.get(CRITERIA_VERSIONS.VERSION), List.of(rules));
    }

    /**
     * The next version; the same rules once more make none.
     *
     * @throws Stale where somebody else was first
     */
    Criteria publish(Viewer viewer, List<Rule> rules) {
        viewer.requireAdmin();
        return database.write(
                viewer.workspace(),
                db -> {
                    Criteria before = latest(db, viewer.workspace()).orElse(Criteria.NONE);
                    if (before.rules().equals(rules)) {
                        return before;
                    }
                    Criteria after = new Criteria(before.version() + 1, rules);
                    insert(db, viewer, after);
                    return after;
                });
    }

    private void insert(DSLContext db, Viewer viewer, Criteria criteria) {
        int written =
                db.insertInto(CRITERIA_VERSIONS)
                        .set(CRITERIA_VERSIONS.WORKSPACE_ID, viewer.workspace())
                        .set(CRITERIA_VERSIONS.VERSION, criteria.version())
                        .set(
                                CRITERIA_VERSIONS.RULES,
                                JSONB.valueOf(json.writeValueAsString(criteria.rules())))
                        .set(CRITERIA_VERSIONS.PUBLISHED_BY, viewer.id())
                        .set(CRITERIA_VERSIONS.PUBLISHED_AT, clock.instant())
                        .onConflict(CRITERIA_VERSIONS.WORKSPACE_ID, CRITERIA_VERSIONS.VERSION)
                        .doNothing()
                        .execute();
        if (written == 0) {
            throw new Stale(false);
        }
    }
}
