package app.preflight.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** What speaks for each record, while one question is answered: an open addressing table. */
final class Tally {

    private static final int FEW = 1 << 8;

    /** Records, each plus one. */
    private int[] records = new int[FEW];

    private float[] sums = new float[FEW];
    private int size;

    int size() {
        return size;
    }

    void add(int record, double worth) {
        int place = place(record);
        if (records[place] == 0) {
            records[place] = record + 1;
            size++;
        }
        sums[place] += (float) worth;
        if (size * 2 > records.length) {
            grow();
        }
    }

    boolean has(int record) {
        return records[place(record)] != 0;
    }

    void each(IntConsumer consumer) {
        for (int record : records) {
            if (record != 0) {
                consumer.accept(record - 1);
            }
        }
    }

    private int place(int record) {
        int place = (record * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(records.length) + 1);
        while (records[place] != 0 && records[place] != record + 1) {
            place = place + 1 & records.length - 1;
        }
        return place;
    }

    private void grow() {
        int[] oldRecords = records;
        float[] oldSums = sums;
        records = new int[oldRecords.length * 2];
        sums = new float[records.length];
        for (int old = 0; old < oldRecords.length; old++) {
            if (oldRecords[old] != 0) {
                int place = place(oldRecords[old] - 1);
                records[place] = oldRecords[old];
                sums[place] = oldSums[old];
            }
        }
    }

    /**
     * The best first, the later record where two are as good: what is newer is likelier meant.
     *
     * @param least what must speak for each
     */
    int[] best(int limit, double least, IntPredicate wanted) {
        long[] best = new long[Math.min(limit, size)];
        int found = 0;
        for (int place = 0; place < records.length; place++) {
            if (records[place] != 0 && sums[place] >= least) {
                long ranked = ranked(place);
                boolean isBetter = found < best.length || ranked > best[found - 1];
                if (isBetter && wanted.test(records[place] - 1)) {
                    found = Math.min(found + 1, best.length);
                    insert(best, found, ranked);
                }
            }
        }
        return Arrays.stream(best, 0, found).mapToInt(ranked -> (int) ranked).toArray();
    }

    /** By its sum, which is not negative, and then by the record. */
    private long ranked(int place) {
        return (long) Float.floatToIntBits(sums[place]) << Integer.SIZE | records[place] - 1;
    }

    /** Among the first so many, whose last makes room for it. */
    private static void insert(long[] best, int found, long ranked) {
        int place = found - 1;
        while (place > 0 && best[place - 1] < ranked) {
            best[place] = best[place - 1];
            place--;
        }
        best[place] = ranked;
    }
}
