package app.preflight.customers;

import app.preflight.duplicates.RecordKind;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.Text;
import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Organisations and persons; a deal's page leads to its own without knowing their ids. */
@Controller
class CustomerPages {

    private final CustomerViews views;
    private final Templates templates;

    CustomerPages(CustomerViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @GetMapping("/organisations/{id}")
    View organisation(
            Page page, @PathVariable String id, @RequestParam(defaultValue = "") String q) {
        return show(page, RecordKind.ORGANISATION, id, q);
    }

    @GetMapping("/persons/{id}")
    View person(Page page, @PathVariable String id, @RequestParam(defaultValue = "") String q) {
        return show(page, RecordKind.PERSON, id, q);
    }

    private View show(Page page, RecordKind kind, String id, String words) {
        Customer customer =
                Ids.parse(id)
                        .flatMap(known -> views.find(page.me(), kind, known))
                        .orElseThrow(NotFound::new);
        String readable = Text.isUnsafe(words) ? "" : Text.line(words);
        return page.view(
                templates.customersCustomer(page, views.of(page.me(), customer, readable)));
    }

    @GetMapping("/deals/{id}/organisation")
    View organisationOf(Page page, @PathVariable String id) {
        return of(page, RecordKind.ORGANISATION, id);
    }

    @GetMapping("/deals/{id}/contact")
    View contactOf(Page page, @PathVariable String id) {
        return of(page, RecordKind.PERSON, id);
    }

    private View of(Page page, RecordKind kind, String deal) {
        return Ids.parse(deal)
                .flatMap(known -> views.of(page.me(), kind, new DealId(known)))
                .map(id -> Redirects.to(kind.path(id)))
                .orElseThrow(NotFound::new);
    }
}
