package app.preflight.matching;

import java.util.List;

/**
 * How much it tells that two records have something in common, by how many others have it. The two
 * themselves are left out of the count, so that the answer is one whether the first is only being
 * written or is among the records already, and whichever of the two is asked for.
 */
final class Commonness {

    /** A register of a few tells little of how many it will have, or of how common a name is. */
    private static final int FEWEST = 5_000;

    /**
     * How often a name is met that was not yet: as if so many had been seen, with so many of it.
     */
    private static final double SEEN_BEFORE = 10_000;

    private static final double HELD_BEFORE = 10;

    private final Holders holders;
    private final boolean isAskedHeld;

    /**
     * @param isAskedHeld whether the record that is asked for is among them as well
     */
    Commonness(Holders holders, boolean isAskedHeld) {
        this.holders = holders;
        this.isAskedHeld = isAskedHeld;
    }

    /** Records that the one asked for may be the same as. */
    private int size() {
        return holders.records() - (isAskedHeld ? 1 : 0);
    }

    /** Those among which a match is looked for. */
    double population() {
        return Math.max(size(), FEWEST);
    }

    /** The part of all that have one of the two words in their name. */
    double share(String word, String other, List<String> asked, List<String> known) {
        int most = holders(Shelf.PERSON, word, asked.contains(word), known.contains(word));
        if (!word.equals(other)) {
            most =
                    Math.max(
                            most,
                            holders(
                                    Shelf.PERSON,
                                    other,
                                    asked.contains(other),
                                    known.contains(other)));
        }
        return (most + HELD_BEFORE) / (size() + SEEN_BEFORE);
    }

    /** Records that have what one of the two has, the known one itself included. */
    int holders(Trait trait, NormalProfile asked, NormalProfile known) {
        return switch (trait) {
            case EMAIL -> holders(Shelf.EMAIL, asked.get(trait), known.get(trait));
            case PHONE -> holders(Shelf.PHONE, asked.get(trait), known.get(trait));
            case TAX_NUMBER -> holders(Shelf.TAX_NUMBER, asked.get(trait), known.get(trait));
            case WEBSITE -> holders(Shelf.HOST, asked.get(trait), known.get(trait));
            case ORGANISATION ->
                    holders(
                            Shelf.ORGANISATION,
                            Headings.inOnePiece(asked),
                            Headings.inOnePiece(known));
            case NAME, PROVINCE, ZIP -> 1;
        };
    }

    private int holders(Shelf shelf, String asked, String known) {
        return asked.equals(known)
                ? holders(shelf, known, true, true)
                : Math.max(holders(shelf, asked, true, false), holders(shelf, known, false, true));
    }

    private int holders(Shelf shelf, String text, boolean hasAsked, boolean hasKnown) {
        int themselves = (hasAsked && isAskedHeld ? 1 : 0) + (hasKnown ? 1 : 0);
        return 1 + Math.max(0, holders.of(shelf, text) - themselves);
    }
}
