package app.preflight.matching;

import java.util.Arrays;

/** How many records of a file have a word or a number: their hashes in order, to be looked up. */
final class Counts implements Holders {

    private final int records;
    private final int[] hashes;

    private Counts(int records, int[] hashes) {
        this.records = records;
        this.hashes = hashes;
    }

    static Counts of(NormalProfile[] profiles) {
        int[] hashes =
                Arrays.stream(profiles)
                        .parallel()
                        .flatMapToInt(profile -> Headings.of(profile).hashes())
                        .toArray();
        Arrays.parallelSort(hashes);
        return new Counts(profiles.length, hashes);
    }

    @Override
    public int records() {
        return records;
    }

    @Override
    public int of(Shelf shelf, String text) {
        int hash = shelf.hash(text);
        return first(hash + 1) - first(hash);
    }

    /** Where those begin that are no less. */
    private int first(int hash) {
        int low = 0;
        int high = hashes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hashes[middle] < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
