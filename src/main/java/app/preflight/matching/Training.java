package app.preflight.matching;

import java.util.List;
import java.util.Random;

/** Learns how matches and others look, from the records alone: nobody labels a pair. */
final class Training {

    /** The same records give the same model. */
    private static final long SEED = 1969;

    private static final int RANDOM_PAIRS = 500_000;
    private static final int PAIRS_OF_A_RULE = 200_000;
    private static final int TOO_FEW = 20;
    private static final double GUESSED = 5;

    private final List<Field> fields;
    private final int records;

    Training(List<Field> fields, int records) {
        this.fields = fields;
        this.records = records;
    }

    /** Of two records taken at random hardly any are of the same person. */
    Shares others() {
        Patterns patterns = new Patterns(fields);
        long all = (long) records * (records - 1) / 2;
        if (all <= RANDOM_PAIRS) {
            addAll(patterns);
        } else {
            addSome(patterns);
        }
        return patterns.shares(pattern -> 1);
    }

    private void addAll(Patterns patterns) {
        for (int one = 0; one < records; one++) {
            for (int other = one + 1; other < records; other++) {
                patterns.add(one, other);
            }
        }
    }

    private void addSome(Patterns patterns) {
        Random random = new Random(SEED);
        while (patterns.size() < RANDOM_PAIRS) {
            int one = random.nextInt(records);
            int other = random.nextInt(records);
            if (one != other) {
                patterns.add(one, other);
            }
        }
    }

    /** By each rule on its own, and each counts by the matches it found. */
    Shares matches(List<Rule> rules, Shares others) {
        Shares matches = guessed();
        double[][] u = others.all();
        for (Rule rule : rules) {
            List<Boolean> free = fields.stream().map(field -> !rule.uses(field)).toList();
            Patterns patterns = patterns(rule);
            if (patterns.size() >= TOO_FEW && free.stream().filter(is -> is).count() > 1) {
                add(matches, Maximisation.of(patterns, free, u), free);
            }
        }
        return matches;
    }

    /** As if a few matches had been seen: a file of ten lines has none to learn from. */
    private Shares guessed() {
        Shares guessed = new Shares(fields.size());
        for (int field = 0; field < fields.size(); field++) {
            for (int level = 0; level < Shares.LEVELS; level++) {
                guessed.add(field, level, GUESSED * Maximisation.FIRST_GUESS[level]);
            }
        }
        return guessed;
    }

    private Patterns patterns(Rule rule) {
        Patterns patterns = new Patterns(fields);
        rule.pairs(
                records,
                (one, other) -> {
                    patterns.add(one, other);
                    return patterns.size() < PAIRS_OF_A_RULE;
                });
        return patterns;
    }

    private void add(Shares matches, Maximisation learnt, List<Boolean> free) {
        for (int field = 0; field < fields.size(); field++) {
            if (free.get(field)) {
                matches.addAll(learnt.shares(), field, learnt.matches());
            }
        }
    }
}
