package app.preflight.leads.list;

import app.preflight.accounts.NamedUsers;
import app.preflight.leads.LeadSorting;
import app.preflight.leads.LeadStatus;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import app.preflight.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a program says of a view. Unlike a view that grew old, it may only say what means
 * something.
 */
@Component
class SavedViewInput {

    private static final Set<String> NAMES = Set.of("name", "shared", "filters", "columns", "sort");

    private final NamedUsers named;

    SavedViewInput(NamedUsers named) {
        this.named = named;
    }

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    NewView read(Viewer viewer, JsonNode node) {
        if (!node.isObject()) {
            throw new Invalid("", "error.type");
        }
        Fields fields = new Fields();
        JsonFields body = new JsonFields(node, "", fields);
        body.only(NAMES);
        NewView view =
                new NewView(
                        body.required("name", ListForm.NAME),
                        body.flag("shared").orElse(false),
                        new Listing(
                                filters(viewer, body, fields),
                                columns(body, fields),
                                body.optionalChoice("sort", LeadSorting::find)
                                        .orElse(LeadSorting.NEWEST)));
        fields.check();
        return view;
    }

    private Map<String, String> filters(Viewer viewer, JsonFields body, Fields fields) {
        Map<String, String> filters = new HashMap<>();
        body.object("filters", Set.copyOf(Listing.FILTERS))
                .ifPresent(sent -> {
                    for (String name : List.of("q", "owner", "source")) {
                        sent.optional(name, Fields.LINE).ifPresent(text -> filters.put(name, text));
                    }
                    sent.optionalChoice("status", LeadStatus::find)
                            .ifPresent(status -> filters.put("status", status.code()));
                    sent.flag("undecided")
                            .ifPresent(only -> filters.put("undecided", only.toString()));
                });
        Optional.ofNullable(filters.get("owner"))
                .filter(owner -> !isSomebody(viewer, owner))
                .ifPresent(owner -> fields.reject("filters.owner", "error.user"));
        return filters;
    }

    private boolean isSomebody(Viewer viewer, String owner) {
        try {
            named.owner(viewer, owner);
            return true;
        } catch (Invalid nobody) {
            return false;
        }
    }

    private static List<ListColumn> columns(JsonFields body, Fields fields) {
        if (body.isAbsent("columns")) {
            return ListColumn.USUAL;
        }
        JsonNode sent = body.node().path("columns");
        if (!sent.isArray() || sent.size() > Listing.MOST_COLUMNS) {
            fields.reject(
                    "columns", sent.isArray() ? "error.many" : "error.type", Listing.MOST_COLUMNS);
            return ListColumn.USUAL;
        }
        return IntStream.range(0, sent.size())
                .mapToObj(at -> column(sent.get(at), "columns[" + at + "]", fields))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ListColumn> column(JsonNode sent, String path, Fields fields) {
        String key =
                fields.required(
                        path, sent.isString() ? sent.stringValue() : "", Listing.LONGEST_COLUMN);
        ListColumn column = new ListColumn(key);
        if (!key.isEmpty() && !column.isKnown() && !column.isOwn()) {
            fields.reject(path, "error.choice");
        }
        return Optional.of(column).filter(read -> fields.isClean(path));
    }
}
