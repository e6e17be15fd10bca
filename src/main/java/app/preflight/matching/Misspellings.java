package app.preflight.matching;

/** What one slip of the hand makes of a word. */
final class Misspellings {

    /** Is told of each; the letters are another misspelling's afterwards. */
    interface Spelt {
        void spelt(char[] letters, int length);
    }

    private final String word;
    private final String alphabet;
    private final Spelt spelt;

    private Misspellings(String word, String alphabet, Spelt spelt) {
        this.word = word;
        this.alphabet = alphabet;
        this.spelt = spelt;
    }

    /**
     * @param alphabet letters that may be added, or stand in another's place
     */
    static void each(String word, String alphabet, Spelt spelt) {
        Misspellings misspellings = new Misspellings(word, alphabet, spelt);
        for (int place = 0; place < word.length(); place++) {
            misspellings.leftOut(place);
            misspellings.replaced(place);
            misspellings.added(place);
            misspellings.turnedRound(place);
        }
        misspellings.added(word.length());
    }

    private void leftOut(int place) {
        int length = word.length() - 1;
        char[] letters = new char[length];
        word.getChars(0, place, letters, 0);
        word.getChars(place + 1, word.length(), letters, place);
        spelt.spelt(letters, length);
    }

    private void replaced(int place) {
        char[] letters = word.toCharArray();
        for (int letter = 0; letter < alphabet.length(); letter++) {
            letters[place] = alphabet.charAt(letter);
            spelt.spelt(letters, letters.length);
        }
    }

    private void added(int place) {
        char[] letters = new char[word.length() + 1];
        word.getChars(0, place, letters, 0);
        word.getChars(place, word.length(), letters, place + 1);
        for (int letter = 0; letter < alphabet.length(); letter++) {
            letters[place] = alphabet.charAt(letter);
            spelt.spelt(letters, letters.length);
        }
    }

    private void turnedRound(int place) {
        if (place > 0) {
            char[] letters = word.toCharArray();
            letters[place - 1] = word.charAt(place);
            letters[place] = word.charAt(place - 1);
            spelt.spelt(letters, letters.length);
        }
    }
}
