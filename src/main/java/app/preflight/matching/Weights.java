package app.preflight.matching;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What agreement and difference in a trait are worth (Fellegi and Sunter 1969): log2(m/u), m being
 * the level's share among pairs of the same and u among others. A record that is being written has
 * nothing to learn from, so the shares are set.
 *
 * <p>Nobody has an address or a name of a house in common with a constant part of all, but with a
 * few others, however many the register has. So there u is those few divided by the register's
 * size; they grow with the records that have the value, most of which are once more the same.
 */
final class Weights {

    /**
     * For the levels same, near, alike, partly and different m, then what of u is constant; then
     * how many others are the same by chance, how many more for each further record that has the
     * value, and how many are near.
     */
    private static final String TABLE =
            """
            EMAIL         .80 .05 .03  .02  .10    0  0    2e-5  .01  .99   .01   .005   .05
            PHONE         .75 .05 .03  .01  .16    0  0    2e-5  .01  .99   .02   .02    .1
            ORGANISATION  .75 .12 .05  .03  .05    0  0    2e-4  .02  .98   .03   .005   .03
            TAX_NUMBER    .95 .03 .002 .003 .015   0  0    .05   .01  .94   .001  .0002  .1
            WEBSITE       .80 .05 .02  .03  .10    0  0    .01   .10  .89   .02   .01    .1
            PROVINCE      .90 .02 .01  .01  .06   .2  .01  .01   .02  .76    0    0      0
            ZIP           .80 .05 .05  .01  .09   .01 .02  .15   .05  .77    0    0      0
            """;

    private static final List<Level> LEVELS =
            List.of(Level.SAME, Level.NEAR, Level.ALIKE, Level.PARTLY, Level.DIFFERENT);

    private static final Map<Trait, Odds> ODDS = read();

    /**
     * Of the pairs of two colleagues so many write from one address or are called by one number.
     */
    private static final double ONE_ADDRESS = 0.001;

    private static final double ONE_NUMBER = 0.01;

    private final Commonness commonness;

    private record Odds(List<Double> m, List<Double> u, double same, double more, double near) {}

    Weights(Commonness commonness) {
        this.commonness = commonness;
    }

    private static Map<Trait, Odds> read() {
        Map<Trait, Odds> odds = new EnumMap<>(Trait.class);
        TABLE.lines()
                .map(line -> line.split(" +", -1))
                .forEach(cells -> odds.put(Trait.valueOf(cells[0]), odds(cells)));
        return odds;
    }

    private static Odds odds(String[] cells) {
        List<Double> all = Arrays.stream(cells).skip(1).map(Double::valueOf).toList();
        int levels = LEVELS.size();
        List<Double> others = all.subList(2 * levels, all.size());
        return new Odds(
                all.subList(0, levels),
                all.subList(levels, 2 * levels),
                others.get(0),
                others.get(1),
                others.get(2));
    }

    /** In bits. */
    double of(Trait trait, Level level, int holders) {
        return log2(m(trait, level) / u(trait, level, holders));
    }

    /** Where both are of one organisation: agreement tells less, for colleagues may agree. */
    double amongColleagues(Trait trait, Level level, int holders) {
        double u = u(trait, level, holders);
        return log2(
                m(trait, level)
                        / switch (trait) {
                            case EMAIL -> Math.max(u, ONE_ADDRESS);
                            case PHONE -> Math.max(u, ONE_NUMBER);
                            case NAME, ORGANISATION, TAX_NUMBER, WEBSITE, PROVINCE, ZIP -> u;
                        });
    }

    private static double m(Trait trait, Level level) {
        return of(trait).m().get(LEVELS.indexOf(level));
    }

    private double u(Trait trait, Level level, int holders) {
        Odds odds = of(trait);
        double others =
                switch (level) {
                    case SAME -> odds.same() + odds.more() * (holders - 1);
                    case NEAR -> odds.near();
                    case ALIKE, PARTLY, SWAPPED, DIFFERENT, MISSING -> 0;
                };
        return odds.u().get(LEVELS.indexOf(level)) + others / commonness.population();
    }

    private static Odds of(Trait trait) {
        return Objects.requireNonNull(ODDS.get(trait), trait::name);
    }

    static double log2(double odds) {
        return Math.log(odds) / Math.log(2);
    }
}
