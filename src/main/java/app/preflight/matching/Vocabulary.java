package app.preflight.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The words of all names, and the records that have each. Slips are looked for among the words and
 * not among the records, of which there are far more; and when asked, so that they cost no memory.
 */
final class Vocabulary {

    /** What a word that is not quite the one asked for counts. */
    private static final double MISSPELT = 0.8;

    private static final double SOUNDS_ALIKE = 0.8;
    private static final double SOUNDS_NEARLY_ALIKE = 0.6;
    private static final double BEGINS_ALIKE = 0.4;

    /** One slip makes almost any other word of a short one. */
    private static final int SHORT = 3;

    private static final int LONG = 40;

    /** Of all that is used in {@link RomanisationKey}. */
    private static final String SOUNDS = "bcdfghklmnpstwyAEIOUYW";

    private static final int[] BEGINNINGS = {8, 6, 4};

    /** Many words that sound or begin alike tell little. */
    private static final int MOST_ALIKE = 200;

    /** Records by word. */
    private final Postings records = new Postings();

    /** Hashes of words by sound and by beginning. */
    private final Postings alike = new Postings();

    private final Alphabet alphabet = new Alphabet();

    void add(Shelf shelf, String word, int number) {
        int hash = shelf.hash(word);
        if (!records.has(hash)) {
            alphabet.add(word);
            addSound(shelf, word, hash);
            addBeginnings(shelf, word, hash);
        }
        records.add(hash, number);
    }

    /** Nobody leaves a name in one piece unfinished who writes it in several. */
    void addInOnePiece(Shelf shelf, String name, int number) {
        int hash = shelf.hash(name);
        if (!records.has(hash)) {
            addSound(shelf, name, hash);
        }
        records.add(hash, number);
    }

    private void addSound(Shelf shelf, String word, int hash) {
        String sound = RomanisationKey.of(word);
        if (!sound.isEmpty()) {
            alike.add(shelf.hash(sounding(sound)), hash);
        }
    }

    private void addBeginnings(Shelf shelf, String word, int hash) {
        for (int length : BEGINNINGS) {
            if (length < word.length()) {
                alike.add(shelf.hash(beginning(word, length)), hash);
            }
        }
    }

    private static String sounding(String sound) {
        return "~" + sound;
    }

    private static String beginning(String word, int length) {
        return "^" + word.substring(0, length);
    }

    Posting records(int word) {
        return records.get(word);
    }

    /** How many records have the word, as it is written. */
    int holders(Shelf shelf, String word) {
        return records.get(shelf.hash(word)).size();
    }

    /** Hashes of the words that may be meant, and how well each fits: at best 1. */
    Map<Integer, Double> meant(Shelf shelf, String word) {
        Map<Integer, Double> meant = meantInOnePiece(shelf, word);
        if (word.length() > SHORT && word.length() <= LONG) {
            noteMisspelt(meant, shelf, word);
        }
        noteBeginningAlike(meant, shelf, word);
        return meant;
    }

    /** A name of several words, whose slips are found word by word. */
    Map<Integer, Double> meantInOnePiece(Shelf shelf, String name) {
        Map<Integer, Double> meant = new HashMap<>();
        note(meant, shelf.hash(name), 1);
        if (name.length() <= LONG) {
            noteSoundingAlike(meant, shelf, RomanisationKey.of(name));
        }
        return meant;
    }

    private void note(Map<Integer, Double> meant, int word, double fit) {
        if (records.has(word)) {
            meant.merge(word, fit, Math::max);
        }
    }

    private void noteMisspelt(Map<Integer, Double> meant, Shelf shelf, String word) {
        Misspellings.each(
                word,
                alphabet.of(word),
                (letters, length) -> note(meant, shelf.hash(letters, length), MISSPELT));
    }

    private void noteSoundingAlike(Map<Integer, Double> meant, Shelf shelf, String sound) {
        if (sound.isEmpty()) {
            return;
        }
        String sounding = sounding(sound);
        noteAlike(meant, shelf.hash(sounding), SOUNDS_ALIKE);
        if (sound.length() > SHORT) {
            Misspellings.each(
                    sounding,
                    SOUNDS,
                    (letters, length) ->
                            noteAlike(meant, shelf.hash(letters, length), SOUNDS_NEARLY_ALIKE));
        }
    }

    /** The last word may be unfinished, or a Thai name go on without a space. */
    private void noteBeginningAlike(Map<Integer, Double> meant, Shelf shelf, String word) {
        for (int length : BEGINNINGS) {
            if (length <= word.length()) {
                noteAlike(meant, shelf.hash(beginning(word, length)), BEGINS_ALIKE);
                return;
            }
        }
    }

    private void noteAlike(Map<Integer, Double> meant, int hash, double fit) {
        Posting words = alike.get(hash);
        if (words.size() <= MOST_ALIKE) {
            words.each(word -> note(meant, word, fit));
        }
    }

    /**
     * @param renamed what becomes of each record's number; below nought where it goes
     */
    void rename(IntUnaryOperator renamed) {
        records.rename(renamed);
        alike.rename(word -> records.has(word) ? word : -1);
    }
}
