package app.preflight.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A column made ready to be compared: values normalised, each different one kept once, counted. */
final class Field {

    private static final int MISSING = -1;
    private static final int PLACES = 18;

    private final String name;
    private final Kind kind;
    private final List<String> values = new ArrayList<>();
    private final int[] codes;
    private final int[] counts;
    private final int filled;
    private final List<Field> swappable = new ArrayList<>();
    private final long[] remembered = new long[1 << PLACES];

    private Field(String name, Column column, Kind kind, UnaryOperator<String> part) {
        this.name = name;
        this.kind = kind;
        this.codes = codes(column, part);
        this.counts = new int[values.size()];
        Arrays.stream(codes).filter(code -> code != MISSING).forEach(code -> counts[code]++);
        this.filled = Arrays.stream(counts).sum();
    }

    static Field of(Column column) {
        Kind kind = Kind.of(column.name(), column.values());
        return new Field(column.name(), column, kind, value -> value);
    }

    /** The first word of a full name and the last: given name and family name, mostly. */
    static List<Field> ofWords(Column column) {
        return List.of(
                new Field(column.name() + " (first word)", column, Kind.NAME, Names::first),
                new Field(column.name() + " (last word)", column, Kind.NAME, Names::last));
    }

    private int[] codes(Column column, UnaryOperator<String> part) {
        Map<String, Integer> known = new HashMap<>();
        int[] ofValue = new int[column.values().size()];
        for (int raw = 0; raw < ofValue.length; raw++) {
            String value = part.apply(kind.normalise(column.values().get(raw)));
            ofValue[raw] = value.isEmpty() ? MISSING : known.computeIfAbsent(value, this::added);
        }
        int[] ofRecord = new int[column.size()];
        Arrays.setAll(ofRecord, record -> ofValue[column.code(record)]);
        return ofRecord;
    }

    private int added(String value) {
        values.add(value);
        return values.size() - 1;
    }

    /** Given and family name are written into each other's fields. */
    void mayBeSwappedWith(Field other) {
        swappable.add(other);
    }

    Level compare(int one, int other) {
        int left = codes[one];
        int right = codes[other];
        if (left == MISSING || right == MISSING) {
            return Level.MISSING;
        }
        if (left == right) {
            return Level.SAME;
        }
        Level level = likeness(Math.min(left, right), Math.max(left, right));
        boolean isPoor = level.compareTo(Level.PARTLY) >= 0;
        return isPoor && isSwapped(one, other) ? Level.SWAPPED : level;
    }

    /** Both have a value, and not the same. */
    boolean areDifferent(int one, int other) {
        return codes[one] != codes[other] && codes[one] != MISSING && codes[other] != MISSING;
    }

    /** The same few values are compared again and again: the last answers are remembered. */
    private Level likeness(int left, int right) {
        long pair = ((long) left << 29 | right) + 1;
        int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - PLACES));
        long answer = remembered[place];
        if (answer >>> 3 == pair) {
            return Level.at((int) answer & 7);
        }
        Level level = Likeness.of(kind, values.get(left), values.get(right));
        remembered[place] = pair << 3 | level.place();
        return level;
    }

    private boolean isSwapped(int one, int other) {
        return swappable.stream()
                .anyMatch(field ->
                        value(one).equals(field.value(other))
                                || value(other).equals(field.value(one)));
    }

    /** Some names in Latin letters, some in others: Thai. */
    boolean isInTwoScripts() {
        long latin = values.stream().filter(MatchKey::isLatin).count();
        return latin > 0 && latin < values.size();
    }

    /** Which part of the others that have a value have this record's as well. */
    double frequency(int record) {
        return (double) (counts[codes[record]] - 1) / (filled - 1);
    }

    boolean isMissing(int record) {
        return codes[record] == MISSING;
    }

    /** Empty where the record has none. */
    String value(int record) {
        return isMissing(record) ? "" : values.get(codes[record]);
    }

    /** Which of {@link #values} a record has that has one. */
    int code(int record) {
        return codes[record];
    }

    List<String> values() {
        return values;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }
}
