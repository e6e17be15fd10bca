package app.preflight.matching;

/**
 * Which letters stand beside which in some known word: what a slip makes of a word is mostly
 * nothing that anybody is called, and this says so without a look at the words. Bits by hash, few
 * enough for the processor's cache: where two fall together, a word is looked up in vain.
 */
final class Neighbours {

    /** Binary digits of a hash. */
    private static final int OF_THREE = 17;

    private static final int OF_FOUR = 21;
    private static final char EDGE = '\0';

    private final long[] threes = bits(OF_THREE);
    private final long[] fours = bits(OF_FOUR);

    private static long[] bits(int digits) {
        return new long[(1 << digits) / Long.SIZE];
    }

    void add(String word) {
        for (int place = -1; place <= word.length(); place++) {
            char before = letter(word, place - 1);
            char itself = letter(word, place);
            char behind = letter(word, place + 1);
            mark(threes, three(before, itself, behind));
            mark(fours, four(before, itself, behind, letter(word, place + 2)));
        }
    }

    /** The letter there, also before the first and behind the last. */
    static char letter(String word, int place) {
        return place < 0 || place >= word.length() ? EDGE : word.charAt(place);
    }

    /** Whether the letter in the middle stands among such letters in known words. */
    boolean areMet(char beforeThat, char before, char letter, char behind, char behindThat) {
        return isMarked(threes, three(before, letter, behind))
                && isMarked(fours, four(beforeThat, before, letter, behind))
                && isMarked(fours, four(before, letter, behind, behindThat));
    }

    private static void mark(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private static boolean isMarked(long[] bits, int bit) {
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }

    private static int three(char one, char two, char three) {
        return mixed(one, two, three) >>> (Integer.SIZE - OF_THREE);
    }

    private static int four(char one, char two, char three, char four) {
        return ((mixed(one, two, three) + four) * 0x27D4EB2F) >>> (Integer.SIZE - OF_FOUR);
    }

    private static int mixed(char one, char two, char three) {
        return ((one * 0x9E3779B1 + two) * 0x85EBCA6B + three) * 0xC2B2AE35;
    }
}
