package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The product against something to compare it with, in rounds by turns, so that whatever else this
 * machine does meets both.
 *
 * @param calm the product with two at once
 * @param usage processor time of one act of the product
 */
record Contest(Round product, Round calm, Round other, Machine.Usage usage) {

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration OTHER_ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 3;
    private static final int CALM = 2;

    static Contest between(Machine machine, Work product, Work other) {
        Load.warmUp(product);
        Load.run(other, WARM_UP);
        List<Round> products = new ArrayList<>();
        List<Round> others = new ArrayList<>();
        List<Machine.Usage> usages = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Machine.Reading before = machine.read();
            Round round = Load.run(product, ROUND);
            products.add(round);
            usages.add(machine.read().since(before).each(round.count()));
            others.add(Load.run(other, OTHER_ROUND));
        }
        Round calm = Load.run(product, ROUND, CALM);
        Round median = Round.median(products);
        return new Contest(
                median, calm, Round.median(others), usages.get(products.indexOf(median)));
    }

    double ofOther() {
        return product.perSecond() / other.perSecond();
    }

    /** Milliseconds of the program and of the database. */
    double processorTime() {
        return usage.server() + usage.database();
    }

    Figure figure(String name, List<Goal> goals) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("perSecond", product.perSecond());
        values.put("p50", product.percentile(50));
        values.put("p95", product.percentile(95));
        values.put("p95WithTwo", calm.percentile(95));
        values.put("minimumPerSecond", other.perSecond());
        values.put("minimumP95", other.percentile(95));
        values.put("ofMinimum", ofOther());
        values.put("serverMillisEach", usage.server());
        values.put("databaseMillisEach", usage.database());
        values.put("generatorMillisEach", usage.generator());
        values.put("othersPart", usage.others());
        return new Figure(name, values, columns(), goals);
    }

    private Columns columns() {
        return new Columns(
                Figure.number(product.perSecond()) + " a second",
                Figure.number(product.percentile(50)) + " ms",
                Figure.number(product.percentile(95)) + " ms",
                Figure.number(other.perSecond()),
                Figure.number(ofOther()));
    }
}
