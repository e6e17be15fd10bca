package app.preflight.deals.run;

import static app.preflight.schema.Tables.DEALS;

import app.preflight.processes.DealFacts;
import app.preflight.processes.Facts;
import app.preflight.rules.Condition;
import app.preflight.rules.Known;
import app.preflight.rules.Verdict;
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
final class Conditions {

    /** The columns that {@link #facts} reads. */
    public static final List<SelectField<?>> FACTS =
            List.of(DEALS.AMOUNT, DEALS.PRODUCT, DEALS.SOURCE, DEALS.DECISION_MAKERS);

    private final Known known;
    private final Map<String, RunItem> items;
    private final Map<String, RunItem> judged = new HashMap<>();

    private Conditions(Facts facts, List<RunItem> items) {
        this.known =
                new Known(fact ->
                        DealFacts.item(fact)
                                .map(key -> String.valueOf(isSettled(key)))
                                .or(() -> facts.text(fact)));
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

    private Applicability applicability(List<Condition> conditions) {
        Map<Verdict, List<Condition>> verdicts =
                conditions.stream().collect(Collectors.groupingBy(one -> one.verdict(known)));
        return new Applicability(
                verdicts.getOrDefault(Verdict.NOT_MET, List.of()),
                verdicts.getOrDefault(Verdict.UNKNOWN, List.of()));
    }

    private boolean isSettled(String key) {
        RunItem other = items.get(key);
        return other != null && judge(other).state().isSettled();
    }
}
