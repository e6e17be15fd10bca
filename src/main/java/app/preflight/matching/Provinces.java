package app.preflight.matching;

import java.util.regex.Pattern;

/** A Thai province without the word for it; the capital has more names than one. */
final class Provinces {

    private static final Pattern WORD_FOR_IT =
            Pattern.compile("^(จังหวัด|จ\\.)\\s*|\\s*(changwat|province)\\s*");

    private static final Pattern BANGKOK =
            Pattern.compile("(กรุงเทพ|กทม).*|krung ?thep.*|bkk|bangkok.*");

    private Provinces() {}

    static String normal(String value) {
        String bare = WORD_FOR_IT.matcher(Letters.plain(value)).replaceAll("");
        return BANGKOK.matcher(bare).matches() ? "bangkok" : Names.words(bare);
    }
}
