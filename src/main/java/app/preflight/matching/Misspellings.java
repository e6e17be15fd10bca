package app.preflight.matching;

/** What one slip of the hand makes of a word, as far as it looks like a known one. */
final class Misspellings {

    /** Is told of each; the letters are another misspelling's afterwards. */
    interface Spelt {
        void spelt(char[] letters, int length);
    }

    private final String word;
    private final String alphabet;
    private final Neighbours known;
    private final Spelt spelt;

    private Misspellings(String word, String alphabet, Neighbours known, Spelt spelt) {
        this.word = word;
        this.alphabet = alphabet;
        this.known = known;
        this.spelt = spelt;
    }

    /**
     * @param alphabet letters that may be added, or stand in another's place
     * @param known of the words that are looked for; what is added or replaced is told of only
     *     among letters that it stands among in one of them
     */
    static void each(String word, String alphabet, Neighbours known, Spelt spelt) {
        Misspellings misspellings = new Misspellings(word, alphabet, known, spelt);
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
        spellWithAnother(word.toCharArray(), place, place + 1);
    }

    private void added(int place) {
        char[] letters = new char[word.length() + 1];
        word.getChars(0, place, letters, 0);
        word.getChars(place, word.length(), letters, place + 1);
        spellWithAnother(letters, place, place);
    }

    /**
     * @param rest where the word goes on behind the letter at the place
     */
    private void spellWithAnother(char[] letters, int place, int rest) {
        char before = Neighbours.letter(word, place - 1);
        char beforeThat = Neighbours.letter(word, place - 2);
        char behind = Neighbours.letter(word, rest);
        char behindThat = Neighbours.letter(word, rest + 1);
        for (int letter = 0; letter < alphabet.length(); letter++) {
            char another = alphabet.charAt(letter);
            if (known.areMet(beforeThat, before, another, behind, behindThat)) {
                letters[place] = another;
                spelt.spelt(letters, letters.length);
            }
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
