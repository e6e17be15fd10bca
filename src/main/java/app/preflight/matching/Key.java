package app.preflight.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Something that records of the same person often share: a value, a part of it, its sound. Hashed:
 * where two fall together by chance, two records are compared in vain.
 */
final class Key {

    private static final int[] NONE = {};

    private final List<Field> fields;
    private final boolean isWhole;
    private final int[][] ofRecord;

    private Key(List<Field> fields, boolean isWhole, int[][] ofRecord) {
        this.fields = fields;
        this.isWhole = isWhole;
        this.ofRecord = ofRecord;
    }

    static List<Key> of(List<Field> fields, int records) {
        List<Key> keys = new ArrayList<>();
        for (Field field : fields) {
            keys.add(of(field, true, value -> value, records));
            parts(field.kind()).forEach(part -> keys.add(of(field, false, part, records)));
            if (field.kind().isName() && field.isInTwoScripts()) {
                keys.add(of(field, false, MatchKey::of, records));
            }
        }
        List<Field> names = fields.stream().filter(field -> field.kind() == Kind.NAME).toList();
        if (!names.isEmpty()) {
            keys.add(ofWords(names, records));
        }
        return keys;
    }

    private static List<Function<String, String>> parts(Kind kind) {
        return switch (kind) {
            case DATE -> List.of(Dates::year, Dates::monthAndDay, Dates::yearAndDay);
            case EMAIL -> List.of(Emails::local);
            case ZIP, CODE -> List.of(code -> start(code, Math.max(2, (code.length() + 1) / 2)));
            case NAME, ORGANISATION, PROVINCE, TEXT ->
                    List.of(MatchKey::sound, words -> start(words, 3));
            case PHONE, TAX_NUMBER, WEBSITE -> List.of();
        };
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static Key of(
            Field field, boolean isWhole, Function<String, String> part, int records) {
        int[][] hashes =
                field.values().stream()
                        .map(part)
                        .map(key -> key.isEmpty() ? NONE : new int[] {key.hashCode()})
                        .toArray(int[][]::new);
        int[][] ofRecord = new int[records][];
        Arrays.setAll(
                ofRecord, record -> field.isMissing(record) ? NONE : hashes[field.code(record)]);
        return new Key(List.of(field), isWhole, ofRecord);
    }

    /** Whichever field a word of a name was written into. */
    private static Key ofWords(List<Field> names, int records) {
        int[][] ofRecord = new int[records][];
        Arrays.setAll(
                ofRecord,
                record ->
                        names.stream()
                                .flatMap(field -> Names.list(field.value(record)).stream())
                                .mapToInt(String::hashCode)
                                .distinct()
                                .toArray());
        return new Key(names, false, ofRecord);
    }

    int[] of(int record) {
        return ofRecord[record];
    }

    boolean isOfOthersThan(Key other) {
        return !fields.equals(other.fields);
    }

    boolean uses(Field field) {
        return fields.contains(field);
    }

    /** Whether sharing it is having the same values. */
    boolean isWhole() {
        return isWhole;
    }
}
