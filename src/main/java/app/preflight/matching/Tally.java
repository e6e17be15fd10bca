package app.preflight.matching;

import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** What speaks for each record, while one question is answered: an open addressing table. */
final class Tally {

    private static final int FEW = 1 << 10;

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

    /** The best first, the later record where two are as good: what is newer is likelier meant. */
    int[] best(int limit, IntPredicate wanted) {
        PriorityQueue<Long> best = new PriorityQueue<>();
        for (int place = 0; place < records.length; place++) {
            long ranked =
                    (long) Float.floatToIntBits(sums[place]) << Integer.SIZE | records[place] - 1;
            boolean isBetter = best.size() < limit || ranked > best.element();
            if (records[place] != 0 && isBetter && wanted.test(records[place] - 1)) {
                best.add(ranked);
            }
            if (best.size() > limit) {
                best.remove();
            }
        }
        int[] ordered = new int[best.size()];
        for (int rank = ordered.length - 1; rank >= 0; rank--) {
            ordered[rank] = (int) (long) best.remove();
        }
        return ordered;
    }
}
