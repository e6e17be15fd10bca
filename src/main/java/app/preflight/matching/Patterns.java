package app.preflight.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;

/** How often each pattern of levels was met among pairs: three bits a field. */
final class Patterns {

    private static final int BITS = 3;

    private final List<Field> fields;
    private final int width;
    private final Map<Long, Integer> counts = new LinkedHashMap<>();
    private int size;

    Patterns(List<Field> fields) {
        this(fields, fields.size());
    }

    private Patterns(List<Field> fields, int width) {
        this.fields = fields;
        this.width = width;
    }

    /** Of pairs that were seen elsewhere. */
    static Patterns ofWidth(int width) {
        return new Patterns(List.of(), width);
    }

    void add(int one, int other) {
        long pattern = 0;
        for (int field = 0; field < fields.size(); field++) {
            pattern |= of(field, fields.get(field).compare(one, other));
        }
        add(pattern);
    }

    void add(long pattern) {
        counts.merge(pattern, 1, Integer::sum);
        size++;
    }

    int size() {
        return size;
    }

    static long of(int field, Level level) {
        return (long) level.place() << (BITS * field);
    }

    static int level(long pattern, int field) {
        return (int) (pattern >>> (BITS * field)) & ((1 << BITS) - 1);
    }

    /** Each pair counting as much as its pattern weighs. */
    Shares shares(LongToDoubleFunction weight) {
        Shares shares = new Shares(width);
        counts.forEach((pattern, count) -> {
            double part = count * weight.applyAsDouble(pattern);
            for (int field = 0; field < width; field++) {
                int level = level(pattern, field);
                if (level < Shares.LEVELS) {
                    shares.add(field, level, part);
                }
            }
        });
        return shares;
    }

    double sum(LongToDoubleFunction weight) {
        return counts.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * weight.applyAsDouble(entry.getKey()))
                .sum();
    }
}
