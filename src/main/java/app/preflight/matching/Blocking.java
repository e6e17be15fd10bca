package app.preflight.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules by which records are compared at all: the choosiest first, as many as time allows. */
final class Blocking {

    /** Pairs for each record: a small file is compared thoroughly, a large one in good time. */
    private static final long THOROUGH = 400;

    private static final long HASTY = 12;
    private static final long MANY = 10_000_000;

    private final int records;
    private final List<Rule> rules;

    Blocking(List<Field> fields, int records) {
        this.records = records;
        this.rules = affordable(Rule.of(Key.of(fields, records)), records);
    }

    private record Sized(Rule rule, long size) {}

    private static List<Rule> affordable(List<Rule> all, int records) {
        long budget = Math.max(HASTY * records, Math.min(THOROUGH * records, MANY));
        List<Rule> taken = new ArrayList<>();
        List<Sized> choosiestFirst =
                all.stream()
                        .map(rule -> new Sized(rule, rule.size(records)))
                        .sorted(Comparator.comparingLong(Sized::size))
                        .toList();
        for (Sized sized : choosiestFirst) {
            budget -= sized.size();
            if (budget >= 0) {
                taken.add(sized.rule());
            }
        }
        return taken;
    }

    List<Rule> rules() {
        return rules;
    }

    /** In no order, on all processors. */
    void pairsInParallel(Rule.Pairs pairs) {
        rules.parallelStream().forEach(rule -> rule.pairs(records, pairs));
    }

    void pairs(Rule.Pairs pairs) {
        rules.forEach(rule -> rule.pairs(records, pairs));
    }
}
