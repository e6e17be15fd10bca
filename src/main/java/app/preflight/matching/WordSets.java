package app.preflight.matching;

/** What two texts have in common as sets of words. Works on the text itself: it is asked often. */
final class WordSets {

    private WordSets() {}

    /** Which part of the shorter's words the other has as well; single words have none. */
    static double shared(String one, String other) {
        if (one.indexOf(' ') < 0 && other.indexOf(' ') < 0) {
            return 0;
        }
        int common = 0;
        int start = 0;
        while (start < one.length()) {
            int end = end(one, start);
            common += has(other, one, start, end) ? 1 : 0;
            start = end + 1;
        }
        int fewest = Math.min(count(one), count(other));
        return (double) Math.min(common, fewest) / fewest;
    }

    static boolean areSpacedOtherwise(String one, String other) {
        return one.replace(" ", "").equals(other.replace(" ", ""));
    }

    /** Whether all words of the part are among those of the whole. */
    static boolean contains(String whole, String part) {
        int start = 0;
        while (start < part.length()) {
            int end = end(part, start);
            if (!has(whole, part, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean has(String text, String of, int start, int end) {
        int at = 0;
        while (at < text.length()) {
            int ends = end(text, at);
            if (ends - at == end - start && text.regionMatches(at, of, start, end - start)) {
                return true;
            }
            at = ends + 1;
        }
        return false;
    }

    private static int end(String text, int start) {
        int space = text.indexOf(' ', start);
        return space < 0 ? text.length() : space;
    }

    private static int count(String text) {
        return 1 + (int) text.chars().filter(letter -> letter == ' ').count();
    }
}
