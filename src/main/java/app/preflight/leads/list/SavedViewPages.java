package app.preflight.leads.list;

import app.preflight.shared.Ids;
import app.preflight.shared.SavedViewId;
import app.preflight.templates.Templates;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    View show(Page page, @PathVariable String id) {
        return to(views.find(page.me(), id(id)).orElseThrow(NotFound::new).id());
    }

    /** The list as it stands gets a name. */
    @PostMapping("/views")
    View add(Page page, @RequestParam Map<String, String> form) {
        try {
            Fields fields = new Fields();
            String name = ListForm.name(fields, form);
            fields.check();
            Listing listing = lists.of(page.me(), form).listing().checked();
            return to(views.add(page.me(), new NewView(name, isShared(form), listing)));
        } catch (Invalid invalid) {
            return again(page, "", form, invalid);
        }
    }

    /** What the list shows now is what the view shows from now on. */
    @PostMapping("/views/{id}")
    View save(Page page, @PathVariable String id, @RequestParam Map<String, String> form) {
        SavedView view = require(page, id);
        Listing listing = view.listing().with(form).checked();
        views.change(page.me(), view.id(), now -> now.showing(listing), OptionalInt.empty());
        return to(view.id());
    }

    @PostMapping("/views/{id}/name")
    View rename(Page page, @PathVariable String id, @RequestParam Map<String, String> form) {
        SavedView view = require(page, id);
        try {
            Fields fields = new Fields();
            String name = ListForm.name(fields, form);
            fields.check();
            views.change(
                    page.me(),
                    view.id(),
                    now -> now.called(name, isShared(form)),
                    OptionalInt.empty());
            return Redirects.to("/leads?" + ListView.query(lists.of(page.me(), form).parameters()));
        } catch (Invalid invalid) {
            return again(page, id, form, invalid);
        }
    }

    private static boolean isShared(Map<String, String> form) {
        return form.containsKey("shared");
    }

    /** On a page of its own, with what was typed and what the list shows. */
    private View again(Page page, String id, Map<String, String> form, Invalid invalid) {
        ListForm typed =
                new ListForm(
                        id,
                        form.getOrDefault("name", ""),
                        isShared(form),
                        page.me().isManager(),
                        lists.of(page.me(), form).parameters(),
                        invalid.errors());
        return page.view(422, templates.leadsSavedView(page, typed));
    }

    @PostMapping("/views/{id}/deletion")
    View remove(Page page, @PathVariable String id) {
        views.remove(page.me(), require(page, id).id());
        return Redirects.to("/leads?view=");
    }

    /** Nobody's view, where none is named: then the list begins with all leads again. */
    @PostMapping("/start-view")
    View begin(Page page, @RequestParam(defaultValue = "") String view) {
        Optional<SavedViewId> start =
                view.isEmpty() ? Optional.empty() : Optional.of(require(page, view).id());
        settings.beginWith(page.me(), start);
        return Redirects.to("/leads?view=" + view);
    }

    private SavedView require(Page page, String id) {
        return views.find(page.me(), id(id)).orElseThrow(NotFound::new);
    }

    static SavedViewId id(String text) {
        return Ids.parse(text).map(SavedViewId::new).orElseThrow(NotFound::new);
    }

    private static View to(SavedViewId view) {
        return Redirects.to("/leads?view=" + view.value());
    }
}
