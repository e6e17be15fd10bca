package app.preflight.leads.assignment;

import static app.preflight.schema.Tables.ASSIGNMENT_TURNS;

import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * The turns as rows: whoever takes one holds the row until the leads are written, so that nobody is
 * left out or asked twice, on however many nodes leads come in.
 */
final class Turns {

    private Turns() {}

    /** Before the first lead comes by it; a rule of another name keeps its turn. */
    static void begin(DSLContext db, WorkspaceId workspace, List<Rule> rules) {
        Stream.concat(rules.stream(), Stream.of(Rule.ofOthers(List.of())))
                .forEach(rule ->
                        db.insertInto(ASSIGNMENT_TURNS)
                                .set(ASSIGNMENT_TURNS.WORKSPACE_ID, workspace.value())
                                .set(ASSIGNMENT_TURNS.RULE_ID, rule.id())
                                .set(ASSIGNMENT_TURNS.NAME, rule.name())
                                .onConflict(ASSIGNMENT_TURNS.WORKSPACE_ID, ASSIGNMENT_TURNS.RULE_ID)
                                .doUpdate()
                                .set(ASSIGNMENT_TURNS.NAME, rule.name())
                                .execute());
    }

    /** Who get the next leads of a rule: where that is one alone, nobody waits for a turn. */
    static List<UserId> take(
            DSLContext db, WorkspaceId workspace, Rule rule, Set<UserId> present, int count) {
        if (rule.among(present).size() == 1) {
            return new Turn(rule.people(), Optional.empty()).next(count, present);
        }
        List<UserId> next = new Turn(rule.people(), lock(db, workspace, rule)).next(count, present);
        db.update(ASSIGNMENT_TURNS)
                .set(ASSIGNMENT_TURNS.LATEST_ID, next.getLast().value())
                .where(is(workspace, rule.id()))
                .execute();
        return next;
    }

    private static Optional<UserId> lock(DSLContext db, WorkspaceId workspace, Rule rule) {
        return db.select(ASSIGNMENT_TURNS.LATEST_ID)
                .from(ASSIGNMENT_TURNS)
                .where(is(workspace, rule.id()))
                .forNoKeyUpdate()
                .fetchOptional(ASSIGNMENT_TURNS.LATEST_ID)
                .map(UserId::new);
    }

    private static Condition is(WorkspaceId workspace, UUID rule) {
        return ASSIGNMENT_TURNS
                .WORKSPACE_ID
                .eq(workspace.value())
                .and(ASSIGNMENT_TURNS.RULE_ID.eq(rule));
    }

    /** Who got the latest lead, by rule. */
    static Map<UUID, UserId> latest(DSLContext db, WorkspaceId workspace) {
        Map<UUID, UserId> latest = new HashMap<>();
        db.select(ASSIGNMENT_TURNS.RULE_ID, ASSIGNMENT_TURNS.LATEST_ID)
                .from(ASSIGNMENT_TURNS)
                .where(ASSIGNMENT_TURNS.WORKSPACE_ID.eq(workspace.value()))
                .and(ASSIGNMENT_TURNS.LATEST_ID.isNotNull())
                .forEach(row -> latest.put(row.value1(), new UserId(row.value2())));
        return latest;
    }

    static Map<UUID, String> names(DSLContext db, WorkspaceId workspace, Set<UUID> rules) {
        return db.select(ASSIGNMENT_TURNS.RULE_ID, ASSIGNMENT_TURNS.NAME)
                .from(ASSIGNMENT_TURNS)
                .where(ASSIGNMENT_TURNS.WORKSPACE_ID.eq(workspace.value()))
                .and(ASSIGNMENT_TURNS.RULE_ID.in(rules))
                .fetchMap(ASSIGNMENT_TURNS.RULE_ID, ASSIGNMENT_TURNS.NAME);
    }
}
