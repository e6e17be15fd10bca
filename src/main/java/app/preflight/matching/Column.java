package app.preflight.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column's values, each different one kept once, and which of them a record has. */
final class Column {

    private final String name;
    private final List<String> values = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int[] records = new int[64];
    private int size;

    Column(String name) {
        this.name = name;
    }

    void add(String value) {
        int code =
                codes.computeIfAbsent(
                        value,
                        added -> {
                            values.add(added);
                            return values.size() - 1;
                        });
        if (size == records.length) {
            records = Arrays.copyOf(records, size * 2);
        }
        records[size++] = code;
    }

    String name() {
        return name;
    }

    int size() {
        return size;
    }

    /** Which of {@link #values} a record has. */
    int code(int record) {
        return records[record];
    }

    String value(int record) {
        return values.get(records[record]);
    }

    List<String> values() {
        return values;
    }
}
