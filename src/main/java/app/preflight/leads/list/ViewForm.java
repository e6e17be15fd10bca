package app.preflight.leads.list;

import app.preflight.web.Entries;
import app.preflight.web.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form by which a list gets a name, when it comes back.
 *
 * @param view the one that gets another name; empty for a new one
 * @param parameters that lead to the list, and say what it shows
 */
public record ViewForm(
        Optional<SavedView> view,
        Entries entries,
        boolean mayShare,
        Map<String, String> parameters) {

    public boolean isShared() {
        return entries.value("shared").equals("true");
    }

    /** What is wrong with the list itself. */
    public List<FieldError> others() {
        return entries.errors().stream().filter(error -> !error.field().equals("name")).toList();
    }

    /** Where it is sent to. */
    public String action() {
        return view.map(known -> "/leads/views/" + known.id().value() + "/name")
                .orElse("/leads/views");
    }

    public String query() {
        return ListView.query(parameters);
    }
}
