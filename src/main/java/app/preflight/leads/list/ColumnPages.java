package app.preflight.leads.list;

import app.preflight.leads.LeadSorting;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Which columns the list has, and what it is sorted by. */
@Controller
class ColumnPages {

    private final ListRequests lists;
    private final ListSettings settings;

    ColumnPages(ListRequests lists, ListSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    /**
     * The list without a name stays as it was left. One with a name is shown like that, until it is
     * saved.
     */
    @PostMapping("/leads/columns")
    View choose(
            Page page,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String move) {
        Map<String, String> form = sent.toSingleValueMap();
        ListRequest asked = lists.of(page.me(), form);
        Listing listing =
                asked.listing()
                        .withColumns(columns(sent.getOrDefault("column", List.of()), move))
                        .with(
                                LeadSorting.find(form.getOrDefault("sort", ""))
                                        .orElse(LeadSorting.NEWEST))
                        .checked();
        if (asked.view().isEmpty()) {
            settings.keep(page.me(), listing);
        }
        ListRequest now = lists.of(page.me(), form);
        return Redirects.to("/leads?" + ListView.query(now.parameters(listing)));
    }

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
}
