package app.preflight.matching;

/**
 * How many letters were added, dropped, replaced or swapped with their neighbour: the optimal
 * string alignment distance. Our own, because that of commons-text 1.15.0 takes every letter beyond
 * ASCII for a different one (its pull request 770); to be dropped with the next release.
 */
public final class Edits {

    private Edits() {}

    /** Those beyond {@code most} are not counted out: the answer is then {@code most + 1}. */
    public static int between(String one, String other, int most) {
        int longest = Math.max(one.length(), other.length());
        if (longest - Math.min(one.length(), other.length()) > most
                || longest - commonLetters(one, other) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            if (fill(row, last, before, one, other, line) > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[other.length()], most + 1);
    }

    /**
     * @return the least of the row, below which the end cannot be
     */
    private static int fill(
            int[] row, int[] last, int[] before, String one, String other, int line) {
        row[0] = line;
        int least = line;
        char letter = one.charAt(line - 1);
        for (int column = 1; column < row.length; column++) {
            char facing = other.charAt(column - 1);
            int edits = last[column - 1] + (letter == facing ? 0 : 1);
            edits = Math.min(edits, Math.min(last[column], row[column - 1]) + 1);
            if (line > 1
                    && column > 1
                    && letter == other.charAt(column - 2)
                    && one.charAt(line - 2) == facing) {
                edits = Math.min(edits, before[column - 2] + 1);
            }
            row[column] = edits;
            least = Math.min(least, edits);
        }
        return least;
    }

    /** At most: in whatever order, and letters 64 apart count as one. */
    static int commonLetters(String one, String other) {
        byte[] letters = new byte[64];
        for (int index = 0; index < one.length(); index++) {
            letters[one.charAt(index) & 63]++;
        }
        int common = 0;
        for (int index = 0; index < other.length(); index++) {
            common += letters[other.charAt(index) & 63]-- > 0 ? 1 : 0;
        }
        return common;
    }
}
