package app.preflight.matching;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them, brought to yyyymmdd. They are not checked: a day 45 is a slip that
 * compares well with the day 15. Where day and month can be told apart by nothing, the day is
 * first.
 */
final class Dates {

    static final String PATTERN =
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([ t].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}"
                    + "|(1[5-9]|2[0-6])\\d\\d(0\\d|1[0-2])([0-2]\\d|3[01])";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:[ t].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    /** From here on a year is counted from the Buddha's death, 543 years earlier. */
    private static final int BUDDHIST = 2400;

    private static final int BETWEEN_ERAS = 543;

    private Dates() {}

    static String normal(String value) {
        String plain = Letters.plain(value);
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            return of(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = YEAR_LAST.matcher(plain);
        if (last.matches()) {
            boolean american = Integer.parseInt(last.group(2)) > 12;
            return of(last.group(3), last.group(american ? 1 : 2), last.group(american ? 2 : 1));
        }
        return plain.replaceAll("[^\\p{L}\\d]", "");
    }

    static String year(String normal) {
        return isWhole(normal) ? normal.substring(0, 4) : "";
    }

    static String monthAndDay(String normal) {
        return isWhole(normal) ? normal.substring(4) : "";
    }

    static String yearAndDay(String normal) {
        return isWhole(normal) ? normal.substring(0, 4) + normal.substring(6) : "";
    }

    private static boolean isWhole(String normal) {
        return normal.length() == 8;
    }

    private static String of(String year, String month, String day) {
        int counted = Integer.parseInt(year);
        return String.format(
                Locale.ROOT,
                "%04d%02d%02d",
                counted >= BUDDHIST ? counted - BETWEEN_ERAS : counted,
                Integer.parseInt(month),
                Integer.parseInt(day));
    }
}
