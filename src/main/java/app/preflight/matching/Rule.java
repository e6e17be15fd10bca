package app.preflight.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which records are worth comparing: those that share all keys of the rule. They lie in one block.
 */
record Rule(List<Key> keys) {

    /**
     * Of records. A key that more of them share tells little, and comparing each with each takes
     * the square of its time.
     */
    static final int CAP = 150;

    private static final int[] ANY = {0};

    /** Is told of pairs, the earlier record first; one pair may come from several blocks. */
    interface Pairs {

        /**
         * @return whether to go on
         */
        boolean pair(int one, int other);
    }

    /** Every key alone, and every two of different fields. */
    static List<Rule> of(List<Key> keys) {
        List<Rule> rules = new ArrayList<>();
        for (int one = 0; one < keys.size(); one++) {
            Key key = keys.get(one);
            rules.add(new Rule(List.of(key)));
            keys.stream()
                    .skip(one + 1L)
                    .filter(other -> other.isOfOthersThan(key))
                    .forEach(other -> rules.add(new Rule(List.of(key, other))));
        }
        return rules;
    }

    boolean isWhole() {
        return keys.stream().allMatch(Key::isWhole);
    }

    boolean uses(Field field) {
        return keys.stream().anyMatch(key -> key.uses(field));
    }

    /**
     * In an order that has nothing to do with that of the records: what is told first is a fair
     * sample.
     */
    void pairs(int records, Pairs pairs) {
        long[] entries = entries(records);
        int start = 0;
        boolean goesOn = true;
        for (int end = 1; end <= entries.length && goesOn; end++) {
            if (end == entries.length || block(entries[end]) != block(entries[start])) {
                goesOn = end - start > CAP || pairs(entries, start, end, pairs);
                start = end;
            }
        }
    }

    private static boolean pairs(long[] entries, int start, int end, Pairs pairs) {
        for (int one = start; one < end; one++) {
            for (int other = one + 1; other < end; other++) {
                if (!pairs.pair((int) entries[one], (int) entries[other])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Each block's hash above, the record below: sorted, a block lies together. */
    private long[] entries(int records) {
        long[] entries = new long[records];
        int size = 0;
        for (int record = 0; record < records; record++) {
            for (int one : keys.getFirst().of(record)) {
                for (int other : second(record)) {
                    if (size == entries.length) {
                        entries = Arrays.copyOf(entries, size * 2);
                    }
                    entries[size++] = (long) hash(one, other) << Integer.SIZE | record;
                }
            }
        }
        entries = Arrays.copyOf(entries, size);
        Arrays.sort(entries);
        return withoutRepeats(entries);
    }

    /** A record may come into a block twice, by two words with one hash. */
    private static long[] withoutRepeats(long[] sorted) {
        int kept = 0;
        for (int index = 0; index < sorted.length; index++) {
            if (index == 0 || sorted[index] != sorted[index - 1]) {
                sorted[kept++] = sorted[index];
            }
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }

    private int[] second(int record) {
        return keys.size() == 1 ? ANY : keys.get(1).of(record);
    }

    private static int block(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private static int hash(int one, int other) {
        long mixed = one * 0x9E3779B97F4A7C15L + other * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 32)) * 0xFF51AFD7ED558CCDL;
        return (int) (mixed >>> 32);
    }

    /** About how many pairs there are, much faster than counting them. */
    long size(int records) {
        int[] blocks = new int[Math.max(1 << 10, Integer.highestOneBit(records) * 8)];
        for (int record = 0; record < records; record++) {
            for (int one : keys.getFirst().of(record)) {
                for (int other : second(record)) {
                    blocks[hash(one, other) & (blocks.length - 1)]++;
                }
            }
        }
        return Arrays.stream(blocks)
                .filter(size -> size <= CAP)
                .mapToLong(size -> (long) size * (size - 1) / 2)
                .sum();
    }

    static Stream<Rule> whole(List<Rule> rules) {
        return rules.stream().filter(Rule::isWhole);
    }
}
