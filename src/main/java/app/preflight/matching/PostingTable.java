package app.preflight.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Numbers by hash, for tens of millions of hashes: an open addressing table. Most hashes have one
 * number, which lies in the table itself; the others have a list, whose first element is its size.
 */
final class PostingTable {

    private static final int EMPTY = -1;
    private static final int FEW = 4;
    private static final double FULL = 0.75;
    private static final double GROWTH = 1.35;

    /**
     * Each place is a hash and a value, side by side for the processor's sake. A value is a number,
     * or {@code -2 - index} of a list.
     */
    private int[] places;

    private int[][] lists = new int[FEW][];
    private int taken;
    private int listed;

    PostingTable() {
        this(FEW);
    }

    private PostingTable(int size) {
        this.places = empty(size);
    }

    private static int[] empty(int size) {
        int[] places = new int[size * 2];
        Arrays.fill(places, EMPTY);
        return places;
    }

    Posting get(int hash) {
        return at(place(hash));
    }

    private Posting at(int place) {
        int value = places[place + 1];
        if (value == EMPTY) {
            return Posting.NONE;
        }
        if (value >= 0) {
            return new Posting(new int[] {value}, 0, 1);
        }
        int[] list = lists[index(value)];
        return new Posting(list, 1, 1 + list[0]);
    }

    boolean has(int hash) {
        return places[place(hash) + 1] != EMPTY;
    }

    /** The same number twice in turn counts once. */
    void add(int hash, int number) {
        int place = place(hash);
        int value = places[place + 1];
        if (value == EMPTY) {
            take(place, hash, number);
        } else if (value < 0) {
            append(index(value), number);
        } else if (value != number) {
            places[place + 1] = listOf(value, number);
        }
    }

    private static int index(int value) {
        return -2 - value;
    }

    private void take(int place, int hash, int number) {
        places[place] = hash;
        places[place + 1] = number;
        taken++;
        if (taken * 2 > FULL * places.length) {
            grow();
        }
    }

    private int listOf(int first, int second) {
        if (listed == lists.length) {
            lists = Arrays.copyOf(lists, grown(listed));
        }
        lists[listed] = new int[] {2, first, second};
        return -2 - listed++;
    }

    private void append(int index, int number) {
        int[] list = lists[index];
        int size = list[0];
        if (list[size] == number) {
            return;
        }
        if (size + 1 == list.length) {
            list = Arrays.copyOf(list, grown(list.length));
            lists[index] = list;
        }
        list[size + 1] = number;
        list[0] = size + 1;
    }

    private static int grown(int length) {
        return (int) (length * GROWTH) + 1;
    }

    /** Where the hash is, or where it would go. */
    private int place(int hash) {
        // Multiplied and shifted, so that the table may have any size and need not double.
        int size = places.length / 2;
        int place = 2 * (int) (((hash * 0x9E3779B9L & 0xFFFFFFFFL) * size) >>> 32);
        while (places[place] != hash && places[place + 1] != EMPTY) {
            place = place + 2 == places.length ? 0 : place + 2;
        }
        return place;
    }

    private void grow() {
        int[] old = places;
        places = empty(grown(old.length / 2));
        for (int from = 0; from < old.length; from += 2) {
            if (old[from + 1] != EMPTY) {
                int place = place(old[from]);
                places[place] = old[from];
                places[place + 1] = old[from + 1];
            }
        }
    }

    void eachHash(IntConsumer consumer) {
        for (int place = 0; place < places.length; place += 2) {
            if (places[place + 1] != EMPTY) {
                consumer.accept(places[place]);
            }
        }
    }

    /**
     * @param renamed what becomes of each number; below nought where it goes
     */
    PostingTable renamed(IntUnaryOperator renamed) {
        PostingTable table = new PostingTable(places.length / 2);
        for (int place = 0; place < places.length; place += 2) {
            int hash = places[place];
            at(place)
                    .each(number -> {
                        int name = renamed.applyAsInt(number);
                        if (name >= 0) {
                            table.add(hash, name);
                        }
                    });
        }
        return table;
    }
}
