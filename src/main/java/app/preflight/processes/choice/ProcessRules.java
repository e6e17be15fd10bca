package app.preflight.processes.choice;

import static app.preflight.schema.Tables.PROCESS_RULES;

import app.preflight.database.Database;
import app.preflight.processes.Facts;
import app.preflight.processes.Offer;
import app.preflight.processes.Processes;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.Optional;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules that say which process a deal gets; none in a workspace that has written none. */
@Component
public class ProcessRules {

    private final Database database;
    private final Processes processes;
    private final JsonMapper json;
    private final Clock clock;

    ProcessRules(Database database, Processes processes, JsonMapper json, Clock clock) {
        this.database = database;
        this.processes = processes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param revision 0 while nobody has written any
     */
    record Kept(int revision, RuleSet rules) {}

    /** What a deal of these facts gets; empty where there are no rules. */
    public Optional<Choice> choose(Viewer viewer, Facts facts) {
        RuleSet rules = find(viewer.workspace()).rules();
        return rules.choose(
                facts, key -> processes.offer(viewer, key).filter(Offer::isOpen).isPresent());
    }

    Kept find(WorkspaceId workspace) {
        return database.read(
                workspace,
                db ->
                        db
                                .select(PROCESS_RULES.REVISION, PROCESS_RULES.CONTENT)
                                .from(PROCESS_RULES)
                                .where(PROCESS_RULES.WORKSPACE_ID.eq(workspace))
                                .fetch(row ->
                                        new Kept(
                                                row.value1(),
                                                json.readValue(row.value2().data(), RuleSet.class)))
                                .stream()
                                .findFirst()
                                .orElse(new Kept(0, RuleSet.NONE)));
    }

    /**
     * @param seen the revision that was looked at before
     * @return empty where somebody else was first; nothing is changed then
     */
    Optional<Kept> save(Viewer viewer, int seen, RuleSet rules) {
        JSONB content = JSONB.valueOf(json.writeValueAsString(rules));
        int written =
                database.write(
                        viewer.workspace(),
                        db ->
                                db.insertInto(PROCESS_RULES)
                                        .set(PROCESS_RULES.WORKSPACE_ID, viewer.workspace())
                                        .set(PROCESS_RULES.REVISION, seen + 1)
                                        .set(PROCESS_RULES.CONTENT, content)
                                        .set(PROCESS_RULES.SAVED_BY, viewer.id())
                                        .set(PROCESS_RULES.SAVED_AT, clock.instant())
                                        .onConflict(PROCESS_RULES.WORKSPACE_ID)
                                        .doUpdate()
                                        .set(PROCESS_RULES.REVISION, seen + 1)
                                        .set(PROCESS_RULES.CONTENT, content)
                                        .set(PROCESS_RULES.SAVED_BY, viewer.id())
                                        .set(PROCESS_RULES.SAVED_AT, clock.instant())
                                        .where(PROCESS_RULES.REVISION.eq(seen))
                                        .execute());
        return written == 0 ? Optional.empty() : Optional.of(new Kept(seen + 1, rules));
    }
}
