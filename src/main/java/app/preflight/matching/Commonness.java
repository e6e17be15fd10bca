package app.preflight.matching;

/** How much it tells that two have something in common, by how many have it. */
final class Commonness {

    /** A register of a few tells little of how many it will have, or of how common a name is. */
    private static final int FEWEST = 5_000;

    /**
     * How often a name is met that was not yet: as if so many had been seen, with so many of it.
     */
    private static final double SEEN_BEFORE = 10_000;

    private static final double HELD_BEFORE = 10;

    private final int size;
    private final Postings numbers;
    private final Vocabulary vocabulary;

    Commonness(int size, Postings numbers, Vocabulary vocabulary) {
        this.size = size;
        this.numbers = numbers;
        this.vocabulary = vocabulary;
    }

    /** Records among which a match is looked for. */
    double population() {
        return Math.max(size, FEWEST);
    }

    /** The part of all that have one of the two words in their name. */
    double share(String word, String other) {
        int holders =
                Math.max(
                        vocabulary.holders(Shelf.PERSON, word),
                        vocabulary.holders(Shelf.PERSON, other));
        return (holders + HELD_BEFORE) / (size + SEEN_BEFORE);
    }

    /** Records that have the value, one at least: that of the profile itself. */
    int holders(Trait trait, NormalProfile known) {
        int holders =
                switch (trait) {
                    case EMAIL, PHONE, TAX_NUMBER, WEBSITE ->
                            numbers.get(Headings.hash(trait, known)).size();
                    case ORGANISATION ->
                            vocabulary.holders(Shelf.ORGANISATION, Headings.inOnePiece(known));
                    case NAME, PROVINCE, ZIP -> 1;
                };
        return Math.max(1, holders);
    }
}
