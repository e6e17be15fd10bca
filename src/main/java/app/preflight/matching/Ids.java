package app.preflight.matching;

import java.util.Arrays;
import java.util.UUID;

/**
 * Numbers records in the order in which they come. An id that comes again gets a new number, and
 * the old one is nobody's until {@link #renumber}: so what is filed under a number never changes.
 * The id of noughts is none.
 */
final class Ids {

    private static final int FEW = 16;
    private static final double FULL = 0.7;
    private static final double GROWTH = 1.3;

    /** Of numbers; both nought where it is nobody's. */
    private long[] high = new long[FEW];

    private long[] low = new long[FEW];

    /** An open addressing table of numbers, each plus one. */
    private int[] places = new int[FEW * 2];

    private int numbers;
    private int size;

    int size() {
        return size;
    }

    /** Numbers given so far, those that are nobody's among them. */
    int numbers() {
        return numbers;
    }

    boolean isTaken(int number) {
        return (high[number] | low[number]) != 0;
    }

    UUID id(int number) {
        return new UUID(high[number], low[number]);
    }

    int add(UUID id) {
        remove(id);
        makeRoom();
        high[numbers] = id.getMostSignificantBits();
        low[numbers] = id.getLeastSignificantBits();
        places[place(high[numbers], low[numbers])] = numbers + 1;
        size++;
        return numbers++;
    }

    boolean has(UUID id) {
        return places[place(id)] != 0;
    }

    void remove(UUID id) {
        int place = place(id);
        if (places[place] != 0) {
            high[places[place] - 1] = 0;
            low[places[place] - 1] = 0;
            size--;
            free(place);
        }
    }

    /** Those behind move up where their way began before the gap, else they would not be found. */
    private void free(int gap) {
        int empty = gap;
        int next = after(gap);
        while (places[next] != 0) {
            int wanted = wanted(high[places[next] - 1], low[places[next] - 1]);
            if (!isBetween(empty, wanted, next)) {
                places[empty] = places[next];
                empty = next;
            }
            next = after(next);
        }
        places[empty] = 0;
    }

    /** Behind the gap, and not behind where it is now; round the end as well. */
    private static boolean isBetween(int empty, int wanted, int now) {
        boolean isBehind = empty < wanted;
        boolean isBefore = wanted <= now;
        return empty < now ? isBehind && isBefore : isBehind || isBefore;
    }

    private int place(UUID id) {
        return place(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private int place(long high, long low) {
        int place = wanted(high, low);
        while (places[place] != 0 && !isAt(places[place] - 1, high, low)) {
            place = after(place);
        }
        return place;
    }

    private boolean isAt(int number, long high, long low) {
        return this.high[number] == high && this.low[number] == low;
    }

    private int wanted(long high, long low) {
        long mixed = (high ^ Long.rotateLeft(low, 31)) * 0x9E3779B97F4A7C15L;
        return (int) ((((mixed ^ (mixed >>> 32)) & 0xFFFFFFFFL) * places.length) >>> 32);
    }

    private int after(int place) {
        return place + 1 == places.length ? 0 : place + 1;
    }

    private void makeRoom() {
        if (numbers == high.length) {
            high = Arrays.copyOf(high, grown(numbers));
            low = Arrays.copyOf(low, grown(numbers));
        }
        if (size + 1 > FULL * places.length) {
            fill(grown(places.length));
        }
    }

    private static int grown(int length) {
        return (int) (length * GROWTH) + 1;
    }

    private void fill(int length) {
        places = new int[length];
        for (int number = 0; number < numbers; number++) {
            if (isTaken(number)) {
                places[place(high[number], low[number])] = number + 1;
            }
        }
    }

    /**
     * Gives the numbers that are nobody's away.
     *
     * @return the new number of each, below nought where it was nobody's
     */
    int[] renumber() {
        int[] renumbered = new int[numbers];
        int kept = 0;
        for (int number = 0; number < numbers; number++) {
            renumbered[number] = isTaken(number) ? kept : -1;
            high[kept] = high[number];
            low[kept] = low[number];
            kept += isTaken(number) ? 1 : 0;
        }
        numbers = kept;
        fill(places.length);
        return renumbered;
    }
}
