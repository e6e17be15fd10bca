package app.preflight.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Numbers by hash, in many tables: one grows at a time, so that growing asks for little room. */
final class Postings {

    private static final int PARTS = 256;

    /** Of the 31 bits of a hash the first choose the table. */
    private static final int SHIFT = 31 - Integer.numberOfTrailingZeros(PARTS);

    private final PostingTable[] tables = new PostingTable[PARTS];

    Postings() {
        Arrays.setAll(tables, part -> new PostingTable());
    }

    Posting get(int hash) {
        return tables[hash >>> SHIFT].get(hash);
    }

    boolean has(int hash) {
        return tables[hash >>> SHIFT].has(hash);
    }

    void add(int hash, int number) {
        tables[hash >>> SHIFT].add(hash, number);
    }

    /**
     * @param renamed what becomes of each number; below nought where it goes
     */
    void rename(IntUnaryOperator renamed) {
        for (int part = 0; part < PARTS; part++) {
            tables[part] = tables[part].renamed(renamed);
        }
    }
}
