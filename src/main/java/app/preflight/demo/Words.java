package app.preflight.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A deal's words for the places in a text, on the day the text was written: <code>{need}</code>,
 * and <code>{day+4}</code> for the working day four days later.
 *
 * @param dates for a date in a text; one that stands alone is written as the API takes it
 */
record Words(Map<String, String> words, LocalDate day, Function<LocalDate, String> dates) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)([+-]\\d+)?}");

    String fill(String text) {
        boolean alone = PLACE.matcher(text).matches();
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(word(place, alone)));
    }

    private String word(MatchResult place, boolean alone) {
        if (place.group(1).equals("day")) {
            LocalDate there = Days.after(day, days(place));
            return alone ? there.toString() : dates.apply(there);
        }
        return Optional.ofNullable(words.get(place.group(1)))
                .orElseThrow(() -> new IllegalArgumentException("no word for " + place.group()));
    }

    private static int days(MatchResult place) {
        return place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
    }
}
