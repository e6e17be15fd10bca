package app.preflight.matching;

import java.util.Arrays;

/** Pairs of records, in a number each, for there are millions. */
final class PairList {

    private long[] pairs = new long[1 << 12];
    private int size;

    synchronized void add(int one, int other) {
        if (size == pairs.length) {
            sort();
            // Grown only where sorting did not make room: most repeats are of the same few.
            pairs = size > pairs.length / 2 ? Arrays.copyOf(pairs, pairs.length * 2) : pairs;
        }
        pairs[size++] = pair(one, other);
    }

    private void sort() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int index = 0; index < size; index++) {
            if (index == 0 || pairs[index] != pairs[index - 1]) {
                pairs[kept++] = pairs[index];
            }
        }
        size = kept;
    }

    /** Each once, in order. */
    long[] distinct() {
        sort();
        return Arrays.copyOf(pairs, size);
    }

    static long pair(int one, int other) {
        return (long) one << Integer.SIZE | other;
    }

    static int one(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    static int other(long pair) {
        return (int) pair;
    }
}
