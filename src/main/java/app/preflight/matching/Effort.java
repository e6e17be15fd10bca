package app.preflight.matching;

/**
 * How far a question is followed. Words are gone through from the rarest on, and no further than
 * pays: a word that very many have makes nobody a candidate by itself, but where two such words
 * meet.
 */
public enum Effort {

    /** Somebody waits for the answer, and may have written but the half of it. */
    ONE_BEING_WRITTEN(10_000, 200_000, true, Double.POSITIVE_INFINITY, 0),

    /** A row of a file is whole; and there are hundreds of thousands of others. */
    ONE_OF_MANY(1_000, 2_000, false, 1, 0.5);

    /** Records of words that are read, all in all. */
    final int read;

    /** Records of frequent words that are walked along, for a pair of words. */
    final int walked;

    /** Whether a word is also looked for that sounds nearly alike. */
    final boolean nearlyAlike;

    /**
     * How much the other words of a name must say as they are written, so that a word is not looked
     * for misspelt: who is meant is found by those. In parts of what makes one of all unique.
     */
    final double enough;

    /** What must speak for a record, in such parts. */
    final double least;

    Effort(int read, int walked, boolean nearlyAlike, double enough, double least) {
        this.read = read;
        this.walked = walked;
        this.nearlyAlike = nearlyAlike;
        this.enough = enough;
        this.least = least;
    }
}
