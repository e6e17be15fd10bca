package app.preflight.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns are worth comparing. */
final class Fields {

    /** More than a pattern of levels holds, or anybody reads. */
    private static final int MOST = 20;

    private static final int SAMPLE = 5_000;
    private static final double NEARLY_ALL = 0.9;
    private static final double MOSTLY = 0.6;

    private Fields() {}

    static List<Field> of(Table table, List<String> names) {
        List<Field> telling =
                names.stream()
                        .map(table::column)
                        .map(Field::of)
                        .filter(field -> field.values().size() > 1)
                        .toList();
        List<Field> fields =
                mostTelling(
                        withoutRepeats(telling, table.size()).stream()
                                .flatMap(field -> words(field, table))
                                .toList());
        pairNames(fields);
        return fields;
    }

    private static List<Field> mostTelling(List<Field> fields) {
        Set<Field> most =
                fields.stream()
                        .sorted(Comparator.comparingInt(field -> -field.values().size()))
                        .limit(MOST)
                        .collect(Collectors.toSet());
        return fields.stream().filter(most::contains).toList();
    }

    /** A first name that the full name says again would count twice. */
    private static List<Field> withoutRepeats(List<Field> fields, int records) {
        List<Field> kept = new ArrayList<>(fields);
        for (Field part : fields) {
            kept.removeIf(field ->
                    field == part
                            && kept.stream().anyMatch(whole -> repeats(whole, part, records)));
        }
        return kept;
    }

    private static boolean repeats(Field whole, Field part, int records) {
        if (whole == part || !isOfWords(whole) || !isOfWords(part)) {
            return false;
        }
        int both = 0;
        int contained = 0;
        for (int record = 0; record < records && both < SAMPLE; record++) {
            if (!whole.isMissing(record) && !part.isMissing(record)) {
                both++;
                contained += WordSets.contains(whole.value(record), part.value(record)) ? 1 : 0;
            }
        }
        return both > 0 && contained >= NEARLY_ALL * both;
    }

    /** A full name is compared as two, for they vary one without the other. */
    private static Stream<Field> words(Field field, Table table) {
        long full = field.values().stream().filter(value -> value.indexOf(' ') > 0).count();
        boolean isFull = field.kind() == Kind.NAME && full >= MOSTLY * field.values().size();
        return isFull ? Field.ofWords(table.column(field.name())).stream() : Stream.of(field);
    }

    private static boolean isOfWords(Field field) {
        return switch (field.kind()) {
            case NAME, ORGANISATION, PROVINCE, TEXT -> true;
            case EMAIL, DATE, PHONE, TAX_NUMBER, WEBSITE, ZIP, CODE -> false;
        };
    }

    private static void pairNames(List<Field> fields) {
        List<Field> names = fields.stream().filter(field -> field.kind() == Kind.NAME).toList();
        for (Field one : names) {
            names.stream().filter(other -> other != one).forEach(one::mayBeSwappedWith);
        }
    }
}
