package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The product against its bare statements, in rounds by turns, so that whatever else this machine
 * does meets both.
 */
record Contest(Round product, Round bare, Machine.Usage usage) {

    private static final Duration BARE_WARM_UP = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration BARE_ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 3;

    static Contest between(Machine machine, Work product, Work bare) {
        Load.warmUp(product);
        Load.run(bare, BARE_WARM_UP);
        List<Round> products = new ArrayList<>();
        List<Round> bares = new ArrayList<>();
        List<Machine.Usage> usages = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Machine.Reading before = machine.read();
            Round round = Load.run(product, ROUND);
            products.add(round);
            usages.add(machine.read().since(before).each(round.count()));
            bares.add(Load.run(bare, BARE_ROUND));
        }
        Round median = Round.median(products);
        return new Contest(median, Round.median(bares), usages.get(products.indexOf(median)));
    }

    double ofBare() {
        return product.perSecond() / bare.perSecond();
    }

    Figure figure(String name, List<Goal> goals) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("perSecond", product.perSecond());
        values.put("p50", product.percentile(50));
        values.put("p95", product.percentile(95));
        values.put("barePerSecond", bare.perSecond());
        values.put("bareP95", bare.percentile(95));
        values.put("ofBare", ofBare());
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
                Figure.number(bare.perSecond()),
                Figure.number(ofBare()));
    }
}
