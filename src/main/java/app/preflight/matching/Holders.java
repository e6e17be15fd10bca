package app.preflight.matching;

/** How many records there are, and how many have a word or a number. */
interface Holders {

    int records();

    /** Those that have the text on that shelf. */
    int of(Shelf shelf, String text);
}
