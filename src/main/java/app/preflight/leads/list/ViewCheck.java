package app.preflight.leads.list;

import app.preflight.accounts.NamedUsers;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Unlike a view that grew old, one that a program writes may only say what means something. */
@Component
class ViewCheck {

    private final NamedUsers named;

    ViewCheck(NamedUsers named) {
        this.named = named;
    }

    /**
     * @throws Invalid naming the user and each column that there is not
     */
    NewLeadView check(Viewer viewer, NewLeadView view) {
        Fields fields = new Fields();
        Optional.ofNullable(view.listing().filters().get("owner"))
                .filter(owner -> !isSomebody(viewer, owner))
                .ifPresent(owner -> fields.reject("filters.owner", "error.user"));
        List<ListColumn> columns = view.columns().orElse(List.of());
        for (int place = 0; place < columns.size(); place++) {
            if (!columns.get(place).isKnown() && !columns.get(place).isOwn()) {
                fields.reject("columns[" + place + "]", "error.choice");
            }
        }
        fields.check();
        return view;
    }

    private boolean isSomebody(Viewer viewer, String owner) {
        try {
            named.owner(viewer, owner);
            return true;
        } catch (Invalid nobody) {
            return false;
        }
    }
}
