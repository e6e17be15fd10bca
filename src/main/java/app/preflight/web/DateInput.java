package app.preflight.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people type it: 31/12/2569, 31-12-2026, 2026-12-31, ๓๑/๑๒/๒๕๖๙. A year from 2400 on is
 * of the Buddhist era; no sale is planned in either era's other range, so nothing needs asking.
 */
public final class DateInput {

    private static final int FIRST_BUDDHIST_YEAR = 2400;
    private static final int ERAS_APART = 543;
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})");

    private DateInput() {}

    /** Empty where the text is no date of the calendar, or lies outside 1900 to 2199. */
    public static Optional<LocalDate> parse(String text) {
        String digits = arabicDigits(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        Matcher dayFirst = DAY_FIRST.matcher(digits);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(digits);
        return yearFirst.matches()
                ? date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                : Optional.empty();
    }

    /** ISO 8601 and nothing else, as machines write it; no era is guessed. */
    public static Optional<LocalDate> parseIso(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE))
                    .filter(DateInput::plausible);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int written = Integer.parseInt(year);
        int common = written >= FIRST_BUDDHIST_YEAR ? written - ERAS_APART : written;
        try {
            return Optional.of(LocalDate.of(common, Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(DateInput::plausible);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static boolean plausible(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 2199;
    }

    private static String arabicDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars()
                .forEach(c ->
                        digits.append(
                                Character.isDigit(c)
                                        ? (char) ('0' + Character.digit(c, 10))
                                        : (char) c));
        return digits.toString();
    }
}
