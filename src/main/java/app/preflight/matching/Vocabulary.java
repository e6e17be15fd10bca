package app.preflight.matching;

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

    private static final int[] BEGINNINGS = {8, 6, 4};

    /** Many words that sound or begin alike tell little. */
    private static final int MOST_ALIKE = 200;

    /** Records by word. */
    private final Postings records = new Postings();

    /** Hashes of words by sound and by beginning. */
    private final Postings alike = new Postings();

    private final Alphabet alphabet = new Alphabet();
    private final Neighbours neighbours = new Neighbours();
    private final Alphabet soundAlphabet = new Alphabet();
    private final Neighbours soundNeighbours = new Neighbours();

    void add(Shelf shelf, Word word, int number) {
        int hash = shelf.hash(word.letters());
        if (!records.has(hash)) {
            alphabet.add(word.letters());
            neighbours.add(word.letters());
            addSound(shelf, word.sound(), hash);
            addBeginnings(shelf, word.letters(), hash);
        }
        records.add(hash, number);
    }

    /** Nobody leaves a name in one piece unfinished who writes it in several. */
    void addInOnePiece(Shelf shelf, Word name, int number) {
        int hash = shelf.hash(name.letters());
        if (!records.has(hash)) {
            addSound(shelf, name.sound(), hash);
        }
        records.add(hash, number);
    }

    private void addSound(Shelf shelf, String sound, int hash) {
        if (!sound.isEmpty()) {
            soundAlphabet.add(sound);
            soundNeighbours.add(sound);
            alike.add(shelf.hashOfSound(sound.toCharArray(), sound.length()), hash);
        }
    }

    private void addBeginnings(Shelf shelf, String word, int hash) {
        for (int length : BEGINNINGS) {
            if (length < word.length()) {
                alike.add(shelf.hash(beginning(word, length)), hash);
            }
        }
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

    /**
     * Notes the word's hash where it is known, as the {@code note…} below do of those that may be
     * meant by it: each with how well it fits, at best 1.
     */
    void noteWritten(Map<Integer, Double> meant, Shelf shelf, Word word) {
        note(meant, shelf.hash(word.letters()), 1);
    }

    private void note(Map<Integer, Double> meant, int word, double fit) {
        if (records.has(word)) {
            meant.merge(word, fit, Math::max);
        }
    }

    void noteMisspelt(Map<Integer, Double> meant, Shelf shelf, Word word) {
        if (word.length() > SHORT && word.length() <= LONG) {
            Misspellings.each(
                    word.letters(),
                    alphabet.of(word.letters()),
                    neighbours,
                    (letters, length) -> note(meant, shelf.hash(letters, length), MISSPELT));
        }
    }

    void noteSoundingAlike(Map<Integer, Double> meant, Shelf shelf, Word word) {
        String sound = word.sound();
        if (isSaid(word)) {
            int hash = shelf.hashOfSound(sound.toCharArray(), sound.length());
            noteAlike(meant, hash, SOUNDS_ALIKE);
        }
    }

    void noteSoundingNearlyAlike(Map<Integer, Double> meant, Shelf shelf, Word word) {
        if (isSaid(word) && word.sound().length() > SHORT) {
            Misspellings.each(
                    word.sound(),
                    soundAlphabet.of(word.sound()),
                    soundNeighbours,
                    (letters, length) ->
                            noteAlike(
                                    meant,
                                    shelf.hashOfSound(letters, length),
                                    SOUNDS_NEARLY_ALIKE));
        }
    }

    private static boolean isSaid(Word word) {
        return word.length() <= LONG && !word.sound().isEmpty();
    }

    /** The last word may be unfinished, or a Thai name go on without a space. */
    void noteBeginningAlike(Map<Integer, Double> meant, Shelf shelf, Word word) {
        for (int length : BEGINNINGS) {
            if (length <= word.length()) {
                noteAlike(meant, shelf.hash(beginning(word.letters(), length)), BEGINS_ALIKE);
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
