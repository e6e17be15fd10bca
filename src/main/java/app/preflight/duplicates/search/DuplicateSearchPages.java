package app.preflight.duplicates.search;

import app.preflight.templates.Templates;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A look through all leads, for managers: asked for, watched, stopped. */
@Controller
@RequestMapping("/leads/duplicate-searches")
class DuplicateSearchPages {

    private final DuplicateSearches searches;
    private final Templates templates;

    DuplicateSearchPages(DuplicateSearches searches, Templates templates) {
        this.searches = searches;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page) {
        page.me().requireManager();
        return page.isPart()
                ? page.view(templates.duplicatesSearchState(page, searches.latest(page.me())))
                : page.view(templates.duplicatesSearch(page, searches.latest(page.me())));
    }

    @PostMapping
    View begin(Page page) {
        page.me().requireManager();
        searches.begin(page.me());
        return Redirects.to("/leads/duplicate-searches");
    }

    @PostMapping("/{id}/stop")
    View stop(Page page, DuplicateSearch search) {
        searches.stop(page.me(), search);
        return Redirects.to("/leads/duplicate-searches");
    }
}
