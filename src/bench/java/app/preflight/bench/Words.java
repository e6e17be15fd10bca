package app.preflight.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What people type to find a deal: three to eight letters out of a title or a name, Thai or
 * English.
 */
final class Words {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;

    private Words() {}

    /** The same texts give the same words. */
    static List<String> of(List<String> texts) {
        Random random = new Random(texts.size());
        List<String> words = new ArrayList<>();
        for (String text : texts) {
            String[] lines = text.split("\n", -1);
            String word = part(lines[random.nextInt(Math.min(3, lines.length))], random);
            if (word.codePoints().filter(Words::isPartOfAWord).count() >= SHORTEST) {
                words.add(word);
            }
        }
        return words;
    }

    private static String part(String line, Random random) {
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        int start = random.nextInt(Math.max(1, line.length() - length));
        return line.substring(start, Math.min(line.length(), start + length)).strip();
    }

    // Thai writes some vowels and the tones as marks above and below the letters.
    private static boolean isPartOfAWord(int character) {
        return Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
