package app.preflight.leads.list;

import app.preflight.leads.LeadSorting;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The form by which a list gets a name, as it was sent.
 *
 * @param view the one that gets another name; empty for a new one
 * @param parameters that lead to the list, and say what it shows
 */
public record ListForm(
        String view,
        String name,
        boolean isShared,
        boolean mayShare,
        Map<String, String> parameters,
        List<FieldError> errors) {

    public List<FieldError> errors(String field) {
        return FieldError.of(errors, field);
    }

    /** What is wrong with the list itself. */
    public List<FieldError> others() {
        return errors.stream().filter(error -> !error.field().equals("name")).toList();
    }

    /** Where it is sent to. */
    public String action() {
        return view.isEmpty() ? "/leads/views" : "/leads/views/" + view + "/name";
    }

    public String query() {
        return ListView.query(parameters);
    }

    static String name(Fields fields, Map<String, String> form) {
        return fields.required("name", form.get("name"), NAME);
    }

    /** As much as a tab can show. */
    static final int NAME = 80;

    /** The columns in the order sent, one of them moved by a place if its button was pressed. */
    static List<ListColumn> columns(List<String> chosen, String move) {
        List<String> keys = new ArrayList<>(chosen.stream().limit(Listing.MOST_COLUMNS).toList());
        int at = keys.indexOf(move.replaceFirst("^(up|down):", ""));
        int to = move.startsWith("up:") ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < keys.size()) {
            Collections.swap(keys, at, to);
        }
        return keys.stream().map(ListColumn::new).toList();
    }

    static LeadSorting sorting(Map<String, String> form) {
        return LeadSorting.find(form.getOrDefault("sort", "")).orElse(LeadSorting.NEWEST);
    }
}
