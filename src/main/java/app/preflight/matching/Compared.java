package app.preflight.matching;

import java.util.Arrays;

/** Pairs of records that were compared. */
public final class Compared {

    private final long[] pairs;

    Compared(long[] pairs) {
        this.pairs = pairs;
    }

    public int size() {
        return pairs.length;
    }

    public boolean contains(int one, int other) {
        return Arrays.binarySearch(pairs, PairList.pair(Math.min(one, other), Math.max(one, other)))
                >= 0;
    }
}
