package app.preflight.leads.list;

import app.preflight.leads.LeadSorting;
import app.preflight.leads.LeadSorting.By;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list's page, but for its rows.
 *
 * @param own the names of the workspace's own fields that occur
 * @param ignored the filters that mean nothing
 */
public record ListView(ListRequest list, List<String> own, List<String> ignored) {

    public List<SavedView> views() {
        return list.views();
    }

    public Optional<SavedView> view() {
        return list.view();
    }

    public boolean isCurrent(SavedView other) {
        return view().filter(other::equals).isPresent();
    }

    public boolean isStart(SavedView other) {
        return list.start().filter(other.id()::equals).isPresent();
    }

    /** Other than the view was saved. */
    public boolean isChanged() {
        return view().isPresent() && !list.listing().equals(list.base());
    }

    public boolean isGone() {
        return list.isGone();
    }

    public LeadSorting sorting() {
        return list.listing().sorting();
    }

    /** What is searched for by words comes the likeliest first. */
    public boolean isSortable() {
        return !list.listing().filters().containsKey("q");
    }

    public List<ListColumn> columns() {
        return list.listing().columns().stream().filter(this::isThere).toList();
    }

    /** Those of the list that no lead has anything in, as far as one sees. */
    public List<String> missing() {
        return list.listing().columns().stream()
                .filter(column -> !isThere(column))
                .map(column -> column.isOwn() ? column.ownName() : column.key())
                .toList();
    }

    private boolean isThere(ListColumn column) {
        return column.isKnown() || (column.isOwn() && own.contains(column.ownName()));
    }

    /** All there are, the chosen ones first, as they are in the list. */
    public List<ListColumn> offered() {
        return Stream.of(
                        columns().stream(),
                        ListColumn.KNOWN.stream().map(ListColumn::new),
                        own.stream().map(ListColumn::ofOwn))
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    /** By the name of the column that opens a lead: the first that holds a name. */
    public ListColumn opener() {
        return columns().stream()
                .filter(column ->
                        column.equals(ListColumn.PERSON) || column.equals(ListColumn.ORGANISATION))
                .findFirst()
                .orElse(ListColumn.PERSON);
    }

    public List<LeadSorting> sortings() {
        return Stream.of(By.values())
                .flatMap(by -> Stream.of(new LeadSorting(by, true), new LeadSorting(by, false)))
                .toList();
    }

    /** What a form has to send along to lead here again. */
    public Map<String, String> parameters() {
        return list.parameters();
    }

    /** The same for the form of the filters, which says those itself. */
    public Map<String, String> parametersBesideFilters() {
        Map<String, String> parameters = list.parameters();
        Listing.FILTERS.forEach(parameters::remove);
        return parameters;
    }

    public String query() {
        return query(list.parameters());
    }

    public String query(LeadSorting other) {
        return query(list.parameters(list.listing().with(other)));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + Listing.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }
}
