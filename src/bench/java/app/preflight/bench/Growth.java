package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How much more processor time of program and database the same takes with ten and a hundred times
 * the deals; by turns, on servers of which all but one rest.
 */
final class Growth {

    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 3;

    private Growth() {}

    /** Processor time an act, in milliseconds, of each site. */
    static Figure over(List<Site> sites, String name, double most, Function<Site, Work> works) {
        List<Work> warm = new ArrayList<>();
        for (Site site : sites) {
            Work work = works.apply(site);
            Load.warmUp(work);
            warm.add(work);
        }
        double[] least = new double[sites.size()];
        Arrays.fill(least, Double.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            for (int site = 0; site < sites.size(); site++) {
                least[site] = Math.min(least[site], millis(sites.get(site), warm.get(site)));
            }
        }
        return figure(name, most, least);
    }

    private static double millis(Site site, Work work) {
        Machine machine = site.machine();
        Machine.Reading before = machine.read();
        Round round = Load.run(work, ROUND);
        Machine.Usage usage = machine.read().since(before).each(round.count());
        return usage.server() + usage.database();
    }

    private static Figure figure(String name, double most, double[] millis) {
        double growth = millis[millis.length - 1] / millis[0];
        List<String> texts = new ArrayList<>();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int site = 0; site < millis.length; site++) {
            texts.add(Figure.number(millis[site]));
            values.put("millisOfSite" + (site + 1), millis[site]);
        }
        values.put("growth", growth);
        String text = "× %s (%s ms)".formatted(Figure.number(growth), String.join(" → ", texts));
        return new Figure(
                name + " growth",
                values,
                Columns.of(text),
                List.of(Goal.atMost(most, " times from 5,000 to 500,000 deals", growth)));
    }
}
