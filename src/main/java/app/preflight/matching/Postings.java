package app.preflight.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Numbers by hash, in many tables: one grows at a time, so that growing asks for little room. Most
 * of what is looked up is not there, which bits say that stay in the processor's cache.
 */
final class Postings {

    private static final int PARTS = 256;

    /** Of the 31 bits of a hash the first choose the table. */
    private static final int SHIFT = 31 - Integer.numberOfTrailingZeros(PARTS);

    /** The fewest for one hash, so that few others have its bit. */
    private static final int BITS = 8;

    private final PostingTable[] tables = new PostingTable[PARTS];
    private long[] mayBeThere = new long[PARTS];
    private int hashes;

    Postings() {
        Arrays.setAll(tables, part -> new PostingTable());
    }

    Posting get(int hash) {
        return mayBeThere(hash) ? table(hash).get(hash) : Posting.NONE;
    }

    boolean has(int hash) {
        return mayBeThere(hash) && table(hash).has(hash);
    }

    void add(int hash, int number) {
        if (!has(hash)) {
            hashes++;
            makeRoom();
            mark(hash);
        }
        table(hash).add(hash, number);
    }

    private PostingTable table(int hash) {
        return tables[hash >>> SHIFT];
    }

    private boolean mayBeThere(int hash) {
        return (mayBeThere[place(hash)] & 1L << hash) != 0;
    }

    private void mark(int hash) {
        mayBeThere[place(hash)] |= 1L << hash;
    }

    /** The last six bits of the hash say which bit of the element. */
    private int place(int hash) {
        return (hash >>> 6) & (mayBeThere.length - 1);
    }

    private void makeRoom() {
        if (hashes > mayBeThere.length * (Long.SIZE / BITS)) {
            mayBeThere = new long[mayBeThere.length * 2];
            for (PostingTable table : tables) {
                table.eachHash(this::mark);
            }
        }
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
