package app.preflight.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the result.
 *
 * @param values by their names, as they go into the file; times are in milliseconds
 * @param columns as they go on the screen
 */
record Figure(String name, Map<String, Double> values, Columns columns, List<Goal> goals) {

    /** Text for the screen; empty where this figure has no such thing. */
    record Columns(String figure, String median, String slow, String minimum, String ofMinimum) {

        static Columns of(String figure) {
            return new Columns(figure, "", "", "", "");
        }
    }

    /** What was asked for, and whether it was reached. */
    record Goal(String text, boolean met) {

        static Goal atLeast(double wanted, String unit, double is) {
            return new Goal("≥ %s%s".formatted(number(wanted), unit), is >= wanted);
        }

        static Goal below(double wanted, String unit, double is) {
            return new Goal("< %s%s".formatted(number(wanted), unit), is < wanted);
        }

        static Goal atMost(double wanted, String unit, double is) {
            return new Goal("≤ %s%s".formatted(number(wanted), unit), is <= wanted);
        }
    }

    /** To three digits, or all before the point. */
    static String number(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value).replaceAll("\\.0+$", "");
    }
}
