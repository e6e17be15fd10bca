package app.preflight.leads.list;

import app.preflight.leads.LeadField;
import app.preflight.leads.LeadSorting;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list shows: which leads, in which columns, in what order.
 *
 * @param filters by their name in a link; one that is empty is left out. What they mean is found
 *     out when the list is read: a word that means nothing any more must not lose the others
 * @param columns with a name among them, by which a row is opened
 */
record Listing(Map<String, String> filters, List<ListColumn> columns, LeadSorting sorting) {

    static final List<String> FILTERS =
            Stream.concat(
                            Stream.of("q", "status", "owner", "undecided"),
                            LeadField.all(LeadField.Use.FILTERED).stream().map(LeadField::key))
                    .toList();

    static final String COLUMNS = "columns";
    static final String SORT = "sort";
    static final int MOST_COLUMNS = 40;

    /** {@code fields.} and the longest name of one. */
    static final int LONGEST_COLUMN = 7 + Fields.LINE;

    static final Listing USUAL = new Listing(Map.of(), ListColumn.USUAL, LeadSorting.NEWEST);

    public Listing {
        filters = filled(filters);
        columns = withName(columns);
    }

    private static Map<String, String> filled(Map<String, String> asked) {
        Map<String, String> filled = new TreeMap<>();
        FILTERS.forEach(name -> filled.put(name, asked.getOrDefault(name, "").strip()));
        filled.values().removeIf(String::isEmpty);
        filled.remove("undecided", "false");
        return Map.copyOf(filled);
    }

    private static List<ListColumn> withName(List<ListColumn> columns) {
        List<ListColumn> different = columns.stream().distinct().toList();
        boolean hasName =
                different.contains(ListColumn.PERSON)
                        || different.contains(ListColumn.ORGANISATION);
        return hasName
                ? different
                : Stream.concat(Stream.of(ListColumn.PERSON), different.stream()).toList();
    }

    /** With what was asked for besides; all filters are meant where one is said, also an empty. */
    Listing with(Map<String, String> asked) {
        boolean filtersAnew = FILTERS.stream().anyMatch(asked::containsKey);
        String columnsAsked = asked.getOrDefault(COLUMNS, "");
        return new Listing(
                filtersAnew ? asked : filters,
                columnsAsked.isBlank() ? columns : columns(columnsAsked),
                LeadSorting.find(asked.getOrDefault(SORT, "")).orElse(sorting));
    }

    /**
     * Fit to be kept.
     *
     * @throws Invalid where it holds what nobody could have typed
     */
    Listing checked() {
        Fields fields = new Fields();
        filters.forEach((name, text) -> fields.optional("filters." + name, text, Fields.LINE));
        columns.forEach(column -> fields.optional(COLUMNS, column.key(), LONGEST_COLUMN));
        fields.check();
        return this;
    }

    Listing with(LeadSorting other) {
        return new Listing(filters, columns, other);
    }

    Listing withColumns(List<ListColumn> others) {
        return new Listing(filters, others, sorting);
    }

    /** In a link: behind commas, each encoded, for an own field may be called as it likes. */
    static String text(List<ListColumn> columns) {
        return columns.stream()
                .map(column -> encoded(column.key()))
                .collect(Collectors.joining(","));
    }

    private static List<ListColumn> columns(String text) {
        return Arrays.stream(text.split(","))
                .map(Listing::decoded)
                .filter(key -> !key.isBlank())
                .limit(MOST_COLUMNS)
                .map(ListColumn::new)
                .toList();
    }

    private static String decoded(String key) {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return key;
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The parameters by which a link leads from a list like {@code base} to this one. */
    Map<String, String> since(Listing base) {
        Map<String, String> asked = new TreeMap<>();
        if (!filters.equals(base.filters)) {
            asked.put("q", "");
            asked.putAll(filters);
        }
        if (!columns.equals(base.columns)) {
            asked.put(COLUMNS, text(columns));
        }
        if (!sorting.equals(base.sorting)) {
            asked.put(SORT, sorting.code());
        }
        return asked;
    }
}
