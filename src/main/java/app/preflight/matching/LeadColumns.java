package app.preflight.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of a table that says what a lead says, and nothing else: so there is nothing to
 * learn.
 */
final class LeadColumns {

    private static final Pattern FAMILY_NAME =
            Pattern.compile("(?i).*(last|family|sur)[ _-]?name.*|.*สกุล.*");
    private static final Pattern FULL_NAME = Pattern.compile("(?i).*(and|full|ชื่อ).*");

    /** Where somebody is does not say who it is. */
    private static final List<Trait> PLACE = List.of(Trait.PROVINCE, Trait.ZIP);

    /** A name may be written in two: given and family name, in that order. */
    private final Map<Trait, List<Column>> columns = new EnumMap<>(Trait.class);

    private LeadColumns() {}

    static Optional<LeadColumns> of(Table table, List<String> names) {
        LeadColumns lead = new LeadColumns();
        for (String name : names) {
            Column column = table.column(name);
            Optional<Trait> trait = trait(column);
            if (trait.isEmpty() && column.values().size() > 1) {
                return Optional.empty();
            }
            trait.ifPresent(is -> lead.add(is, column));
        }
        return lead.isWhole() ? Optional.of(lead) : Optional.empty();
    }

    private static Optional<Trait> trait(Column column) {
        return switch (Kind.of(column.name(), column.values())) {
            case NAME -> Optional.of(Trait.NAME);
            case EMAIL -> Optional.of(Trait.EMAIL);
            case PHONE -> Optional.of(Trait.PHONE);
            case ORGANISATION -> Optional.of(Trait.ORGANISATION);
            case TAX_NUMBER -> Optional.of(Trait.TAX_NUMBER);
            case WEBSITE -> Optional.of(Trait.WEBSITE);
            case PROVINCE -> Optional.of(Trait.PROVINCE);
            case ZIP -> Optional.of(Trait.ZIP);
            case DATE, CODE, TEXT -> Optional.empty();
        };
    }

    private void add(Trait trait, Column column) {
        List<Column> same = columns.computeIfAbsent(trait, first -> new ArrayList<>());
        same.add(isFamilyName(column) ? same.size() : 0, column);
    }

    private static boolean isFamilyName(Column column) {
        return FAMILY_NAME.matcher(column.name()).matches()
                && !FULL_NAME.matcher(column.name()).matches();
    }

    /** One of each, and something that says who it is. */
    private boolean isWhole() {
        return !PLACE.containsAll(columns.keySet())
                && columns.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().size() == 1
                                        || (entry.getKey() == Trait.NAME
                                                && areTwoParts(entry.getValue())));
    }

    private static boolean areTwoParts(List<Column> names) {
        return names.size() == 2
                && !isFamilyName(names.getFirst())
                && isFamilyName(names.getLast());
    }

    LeadModel model(Table table) {
        NormalProfile[] profiles =
                IntStream.range(0, table.size())
                        .parallel()
                        .mapToObj(record -> NormalProfile.of(profile(record)))
                        .toArray(NormalProfile[]::new);
        List<String> fields =
                columns.entrySet().stream()
                        .map(entry -> names(entry.getValue()) + " (" + entry.getKey().words() + ")")
                        .toList();
        return new LeadModel(profiles, fields);
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(" and "));
    }

    private Profile profile(int record) {
        return Profile.of(trait -> value(trait, record));
    }

    private String value(Trait trait, int record) {
        return columns.getOrDefault(trait, List.of()).stream()
                .map(column -> column.value(record))
                .collect(Collectors.joining(" "));
    }
}
