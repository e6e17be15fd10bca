package app.preflight.matching;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The letters that were met so far, by script: another letter in a word is mostly one of these. */
final class Alphabet {

    /** Thai has about seventy signs; a script of thousands is not gone through. */
    private static final int MOST = 128;

    private final BitSet met = new BitSet();
    private final Map<UnicodeScript, StringBuilder> letters = new EnumMap<>(UnicodeScript.class);

    void add(String word) {
        word.chars().filter(letter -> !met.get(letter)).forEach(this::add);
    }

    private void add(int letter) {
        met.set(letter);
        StringBuilder others =
                letters.computeIfAbsent(
                        UnicodeScript.of(letter), script -> new StringBuilder(MOST));
        if (others.length() < MOST) {
            others.append((char) letter);
        }
    }

    /** Those of the script that the word begins in. */
    String of(String word) {
        StringBuilder same = letters.get(UnicodeScript.of(word.charAt(0)));
        return same == null ? "" : same.toString();
    }
}
