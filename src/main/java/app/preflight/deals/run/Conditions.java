package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEALS;

import app.preflight.processes.Clause;
import app.preflight.processes.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.SelectField;

/**
 * Holds the conditions of a list's items against the deal's facts and against each other. No item
 * waits for itself: a process with a circle is never published.
 */
public final class Conditions {

    /** The columns that {@link #facts} reads. */
    public static final List<SelectField<?>> FACTS =
            List.of(DEALS.AMOUNT, DEALS.PRODUCT, DEALS.SOURCE, DEALS.DECISION_MAKERS);

    private final Facts facts;
    private final Map<String, RunItem> items;
    private final Map<String, RunItem> judged = new HashMap<>();

    private Conditions(Facts facts, List<RunItem> items) {
        this.facts = facts;
        this.items = items.stream().collect(Collectors.toMap(RunItem::key, Function.identity()));
    }

    /** What conditions look at. */
    public static Facts facts(Record row) {
        return new Facts(
                Optional.ofNullable(row.get(DEALS.AMOUNT)),
                Optional.ofNullable(row.get(DEALS.PRODUCT)),
                Optional.ofNullable(row.get(DEALS.SOURCE)),
                Optional.ofNullable(row.get(DEALS.DECISION_MAKERS)));
    }

    /** The same items, each with what came of its condition. */
    public static List<RunItem> judge(Facts facts, List<RunItem> items) {
        if (items.stream().allMatch(item -> item.item().condition().isEmpty())) {
            return items;
        }
        Conditions conditions = new Conditions(facts, items);
        return items.stream().map(conditions::judge).toList();
    }

    private RunItem judge(RunItem item) {
        RunItem known = judged.get(item.key());
        if (known != null) {
            return known;
        }
        RunItem after = item.judged(applicability(item.item().condition()));
        judged.put(item.key(), after);
        return after;
    }

    private Applicability applicability(List<Clause> condition) {
        Map<Clause.Verdict, List<Clause>> verdicts =
                condition.stream()
                        .collect(
                                Collectors.groupingBy(
                                        clause -> clause.verdict(facts, this::isSettled)));
        return new Applicability(
                verdicts.getOrDefault(Clause.Verdict.FAILS, List.of()),
                verdicts.getOrDefault(Clause.Verdict.UNKNOWN, List.of()));
    }

    private boolean isSettled(String key) {
        RunItem other = items.get(key);
        return other != null && judge(other).state().isSettled();
    }
}
