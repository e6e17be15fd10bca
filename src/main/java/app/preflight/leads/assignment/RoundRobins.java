package app.preflight.leads.assignment;

import static app.preflight.schema.Tables.ROUND_ROBINS;

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
final class RoundRobins {

    private RoundRobins() {}

    /** Before the first lead comes by it; a rule of another name keeps its turn. */
    static void begin(DSLContext db, WorkspaceId workspace, List<Rule> rules) {
        Stream.concat(rules.stream(), Stream.of(Rule.ofOthers(List.of())))
                .forEach(rule ->
                        db.insertInto(ROUND_ROBINS)
                                .set(ROUND_ROBINS.WORKSPACE_ID, workspace)
                                .set(ROUND_ROBINS.RULE_ID, rule.id())
                                .set(ROUND_ROBINS.NAME, rule.name())
                                .onConflict(ROUND_ROBINS.WORKSPACE_ID, ROUND_ROBINS.RULE_ID)
                                .doUpdate()
                                .set(ROUND_ROBINS.NAME, rule.name())
                                .execute());
    }

    /** Who get the next leads of a rule: where that is one alone, nobody waits for a turn. */
    static List<UserId> take(
            DSLContext db, WorkspaceId workspace, Rule rule, Set<UserId> present, int count) {
        if (rule.among(present).size() == 1) {
            return new RoundRobin(rule.people(), Optional.empty()).next(count, present);
        }
        List<UserId> next =
                new RoundRobin(rule.people(), lock(db, workspace, rule)).next(count, present);
        db.update(ROUND_ROBINS)
                .set(ROUND_ROBINS.LATEST_ID, next.getLast())
                .where(is(workspace, rule.id()))
                .execute();
        return next;
    }

    private static Optional<UserId> lock(DSLContext db, WorkspaceId workspace, Rule rule) {
        return db.select(ROUND_ROBINS.LATEST_ID)
                .from(ROUND_ROBINS)
                .where(is(workspace, rule.id()))
                .forNoKeyUpdate()
                .fetchOptional(ROUND_ROBINS.LATEST_ID);
    }

    private static Condition is(WorkspaceId workspace, UUID rule) {
        return ROUND_ROBINS.WORKSPACE_ID.eq(workspace).and(ROUND_ROBINS.RULE_ID.eq(rule));
    }

    /** Who got the latest lead, by rule. */
    static Map<UUID, UserId> latest(DSLContext db, WorkspaceId workspace) {
        Map<UUID, UserId> latest = new HashMap<>();
        db.select(ROUND_ROBINS.RULE_ID, ROUND_ROBINS.LATEST_ID)
                .from(ROUND_ROBINS)
                .where(ROUND_ROBINS.WORKSPACE_ID.eq(workspace))
                .and(ROUND_ROBINS.LATEST_ID.isNotNull())
                .forEach(row -> latest.put(row.value1(), row.value2()));
        return latest;
    }

    static Map<UUID, String> names(DSLContext db, WorkspaceId workspace, Set<UUID> rules) {
        return db.select(ROUND_ROBINS.RULE_ID, ROUND_ROBINS.NAME)
                .from(ROUND_ROBINS)
                .where(ROUND_ROBINS.WORKSPACE_ID.eq(workspace))
                .and(ROUND_ROBINS.RULE_ID.in(rules))
                .fetchMap(ROUND_ROBINS.RULE_ID, ROUND_ROBINS.NAME);
    }
}
