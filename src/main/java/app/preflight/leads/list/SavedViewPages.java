package app.preflight.leads.list;

import app.preflight.shared.Ids;
import app.preflight.shared.SavedViewId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.IfMatch;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Lists of leads under a name: made, changed, renamed, removed, begun with. */
@Controller
@RequestMapping("/leads")
class SavedViewPages {

    private final SavedViews views;
    private final ListRequests lists;
    private final ListSettings settings;
    private final Templates templates;

    SavedViewPages(
            SavedViews views, ListRequests lists, ListSettings settings, Templates templates) {
        this.views = views;
        this.lists = lists;
        this.settings = settings;
        this.templates = templates;
    }

    @GetMapping("/views/{id}")
    View show(SavedView view) {
        return to(view);
    }

    private static View to(SavedView view) {
        return Redirects.to("/leads?view=" + view.id().value());
    }

    /** The list as it stands gets a name. */
    @PostMapping("/views")
    View add(Page page, @Body Submitted<ViewName> form, @RequestParam Map<String, String> list) {
        return form.then(
                typed -> {
                    Listing listing = lists.of(page.me(), list).listing().checked();
                    return to(views.add(page.me(), typed.name(), typed.shared(), listing));
                },
                again -> again(page, Optional.empty(), again, list));
    }

    /** What the list shows now is what the view shows from now on. */
    @PostMapping("/views/{id}")
    View save(Page page, SavedView view, @RequestParam Map<String, String> list) {
        Listing listing = view.listing().with(list).checked();
        views.change(
                page.me(),
                view.id(),
                now -> now.changed(now.name(), now.shared(), listing),
                IfMatch.ANY);
        return to(view);
    }

    @PostMapping("/views/{id}/name")
    View rename(
            Page page,
            SavedView view,
            @Body Submitted<ViewName> form,
            @RequestParam Map<String, String> list) {
        return form.then(
                typed -> {
                    views.change(
                            page.me(),
                            view.id(),
                            now -> now.changed(typed.name(), typed.shared(), now.listing()),
                            IfMatch.ANY);
                    String query = ListView.query(lists.of(page.me(), list).parameters());
                    return Redirects.to("/leads?" + query);
                },
                again -> again(page, Optional.of(view), again, list));
    }

    /** On a page of its own, with what was typed and what the list shows. */
    private View again(
            Page page, Optional<SavedView> view, Entries entries, Map<String, String> list) {
        Map<String, String> parameters = lists.of(page.me(), list).parameters();
        return page.view(
                422,
                templates.leadsSavedView(
                        page, new ViewForm(view, entries, page.me().isManager(), parameters)));
    }

    @PostMapping("/views/{id}/deletion")
    View remove(Page page, SavedView view) {
        views.remove(page.me(), view.id());
        return Redirects.to("/leads?view=");
    }

    /** Nobody's view, where none is named: then the list begins with all leads again. */
    @PostMapping("/start-view")
    View begin(Page page, @RequestParam(defaultValue = "") String view) {
        Optional<SavedViewId> start = view.isEmpty() ? Optional.empty() : Optional.of(id(view));
        settings.beginWith(page.me(), start);
        return Redirects.to("/leads?view=" + view);
    }

    private static SavedViewId id(String text) {
        return Ids.parse(text).map(SavedViewId::new).orElseThrow(NotFound::new);
    }
}
