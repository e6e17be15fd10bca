package app.preflight.deals;

import app.preflight.deals.run.ActBody;
import app.preflight.deals.run.Acting;
import app.preflight.deals.run.Holds;
import app.preflight.deals.run.Items;
import app.preflight.deals.run.Run;
import app.preflight.deals.run.RunItem;
import app.preflight.deals.run.Runs;
import app.preflight.deals.run.WhichRun;
import app.preflight.processes.Item;
import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Refusal;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The acts on a deal's list, as forms. A page's script gets back the part that changed; without one
 * the browser is sent to the page again.
 */
@Controller
@RequestMapping("/deals/{id}")
class ChecklistPages {

    private final Runs runs;
    private final ChecklistViews views;
    private final Items items;
    private final Holds holds;
    private final Templates templates;

    ChecklistPages(Runs runs, ChecklistViews views, Items items, Holds holds, Templates templates) {
        this.runs = runs;
        this.views = views;
        this.items = items;
        this.holds = holds;
        this.templates = templates;
    }

    /** A form about one item, and where on which page it stands. */
    private record Sent(Page page, WhichRun run, String key, Map<String, String> form) {

        Optional<String> stage() {
            return Optional.ofNullable(form.get("stage"));
        }

        /** A form that names no revision has seen none. */
        IfMatch seen() {
            return new IfMatch(Revision.ifMatch("\"" + form.getOrDefault("revision", "") + "\""));
        }

        boolean isFrom(String view) {
            return view.equals(form.get("from"));
        }
    }

    @PostMapping({"/items/{key}", "/playbooks/{list}/items/{key}"})
    View act(
            Page page,
            DealId deal,
            @PathVariable Optional<String> list,
            @PathVariable String key,
            @RequestParam Map<String, String> form) {
        WhichRun run = new WhichRun(deal, list.map(PlaybookPages::id));
        Sent sent = new Sent(page, run, key, form);
        try {
            Acting acting =
                    items.act(
                            page.me(), run, key, item -> body(item, form).read(item), sent.seen());
            return switch (acting) {
                case Acting.Acted acted -> answer(sent, 200, Optional.empty());
                case Refusal no -> over(sent, no);
            };
        } catch (Invalid invalid) {
            return again(sent, 422, invalid.errors(), "notice.invalid");
        } catch (Stale stale) {
            return again(sent, 409, List.of(), "notice.stale");
        }
    }

    private static ActBody body(Item item, Map<String, String> form) {
        return new ActBody(
                form.getOrDefault("state", "done"),
                ResponseForm.body(item.response(), form),
                form.get("reason"),
                form.get("until"));
    }

    /** A playbook that is over is not on its deal's page any more. */
    private View over(Sent sent, Refusal refusal) {
        return sent.run().playbook().isPresent()
                ? sent.page().refuse(refusal, path(sent.run().deal()))
                : again(sent, refusal.status().value(), List.of(), refusal.message());
    }

    /** The form comes back as it was sent, with what is wrong with it: nothing typed is lost. */
    private View again(Sent sent, int status, List<FieldError> errors, String notice) {
        RunItem item =
                runs.find(sent.page().me(), sent.run())
                        .flatMap(list -> list.item(sent.key()))
                        .orElseThrow(NotFound::new);
        ItemView active = new ItemView(item, sent.form(), errors, Optional.of(notice), true);
        return answer(sent, status, Optional.of(active));
    }

    /** It goes back to the view that it was sent from. */
    private View answer(Sent sent, int status, Optional<ItemView> active) {
        Page page = sent.page();
        String path = path(sent.run().deal());
        ChecklistView view =
                views.of(
                        page,
                        sent.run().deal(),
                        sent.stage(),
                        active.map(item -> new ChecklistViews.Acted(sent.run(), item)));
        if (sent.isFrom("dialog")) {
            return page.view(status, templates.dealsMissing(page, view));
        }
        if (sent.isFrom("step-by-step")) {
            return active.isEmpty()
                    ? Redirects.to(path + "/step-by-step")
                    : page.view(
                            status, templates.dealsStepByStep(page, view.of(sent.run()), active));
        }
        if (page.isPart()) {
            return page.view(status, templates.dealsChanged(page, view));
        }
        return active.isEmpty()
                ? Redirects.to(path + "?stage=" + view.shown().key())
                : page.view(status, templates.dealsDeal(page, view));
    }

    @PostMapping("/hold")
    View hold(
            Page page,
            DealId deal,
            @RequestParam String item,
            @RequestParam Map<String, String> form) {
        Fields fields = new Fields();
        String reason = fields.required("holdReason", form.get("reason"), Fields.NOTE);
        if (!fields.isClean()) {
            Sent sent = new Sent(page, WhichRun.ofProcess(deal), item, form);
            return again(sent, 422, fields.errors(), "notice.invalid");
        }
        String path = path(deal);
        return switch (holds.hold(page.me(), deal, item, reason)) {
            case Run.Hold hold -> Redirects.to(path);
            case Refusal no -> page.refuse(no, path);
        };
    }

    @PostMapping("/resumption")
    View resume(Page page, DealId deal) {
        String path = path(deal);
        return switch (holds.resume(page.me(), deal)) {
            case Run.Hold hold -> Redirects.to(path + "/step-by-step?item=" + hold.item());
            case Refusal no -> page.refuse(no, path);
        };
    }

    private static String path(DealId deal) {
        return "/deals/" + deal;
    }
}
