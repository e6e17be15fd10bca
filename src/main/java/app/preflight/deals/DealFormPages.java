package app.preflight.deals;

import app.preflight.shared.DealId;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.IfMatch;
import app.preflight.web.Page;
import app.preflight.web.Patch;
import app.preflight.web.Redirects;
import app.preflight.web.Stale;
import app.preflight.web.Submitted;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The forms of a deal's facts: to open one, to change one. */
@Controller
@RequestMapping("/deals")
class DealFormPages {

    private final Deals deals;
    private final DealChanges changes;
    private final NewDeals newDeals;
    private final DealForms forms;
    private final Clock clock;

    DealFormPages(
            Deals deals, DealChanges changes, NewDeals newDeals, DealForms forms, Clock clock) {
        this.deals = deals;
        this.changes = changes;
        this.newDeals = newDeals;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/new")
    View form(Page page) {
        return forms.opening(page, 200, Entries.NONE);
    }

    @PostMapping
    View open(Page page, @Body Submitted<DealInput> form) {
        return form.then(
                input -> at(deals.open(page.me(), newDeals.of(page.me(), input, clock.instant()))),
                again -> forms.opening(page, 422, again));
    }

    @GetMapping("/{id}/edit")
    View edit(Page page, Deal deal) {
        return forms.changing(page, 200, deal, forms.stored(deal), deal.revision());
    }

    /** The whole form comes back, also after one that sent a part of it. */
    @PostMapping("/{id}")
    View change(Page page, Deal deal, IfMatch seen, @Body Submitted<Patch<DealDetails>> form) {
        try {
            return form.then(
                    patch -> at(changes.change(page.me(), deal.id(), patch, seen).id()),
                    again ->
                            forms.changing(
                                    page,
                                    422,
                                    deal,
                                    again.over(forms.stored(deal)),
                                    seen.or(deal.revision())));
        } catch (Stale stale) {
            return forms.overtaken(page, deals.require(page.me(), deal.id()), form.entries());
        }
    }

    private static View at(DealId deal) {
        return Redirects.to("/deals/" + deal.value());
    }
}
