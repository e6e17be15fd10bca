package app.preflight.deals;

import app.preflight.deals.run.ActBody;
import app.preflight.deals.run.Acting;
import app.preflight.deals.run.CompletionOutcome;
import app.preflight.deals.run.Completions;
import app.preflight.deals.run.Holds;
import app.preflight.deals.run.Items;
import app.preflight.deals.run.RunItem;
import app.preflight.deals.run.Runs;
import app.preflight.processes.Item;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import jakarta.servlet.http.HttpServletResponse;
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

    private final Deals deals;
    private final Runs runs;
    private final ChecklistViews views;
    private final Items items;
    private final Completions completions;
    private final Holds holds;
    private final Templates templates;

    ChecklistPages(
            Deals deals,
            Runs runs,
            ChecklistViews views,
            Items items,
            Completions completions,
            Holds holds,
            Templates templates) {
        this.deals = deals;
        this.runs = runs;
        this.views = views;
        this.items = items;
        this.completions = completions;
        this.holds = holds;
        this.templates = templates;
    }

    /** From which view an act was sent; it goes back there. */
    private enum From {
        LIST,
        DIALOG,
        STEP_BY_STEP;

        static From of(Map<String, String> form) {
            return switch (form.getOrDefault("from", "")) {
                case "dialog" -> DIALOG;
                case "step-by-step" -> STEP_BY_STEP;
                default -> LIST;
            };
        }
    }

    @PostMapping("/items/{key}")
    View act(
            Page page,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam Map<String, String> form) {
        DealId deal = DealPages.id(id);
        try {
            Acting acting =
                    items.act(
                            page.me(),
                            deal,
                            key,
                            item -> body(item, form).read(item),
                            Revision.ifMatch("\"" + form.getOrDefault("revision", "") + "\""));
            return switch (acting) {
                case Acting.Acted acted -> answer(page, deal, form, 200, Optional.empty());
                case Acting.Over over ->
                        refused(page, deal, key, form, 409, List.of(), "notice.over");
            };
        } catch (Invalid invalid) {
            return refused(page, deal, key, form, 422, invalid.errors(), "notice.invalid");
        } catch (Stale stale) {
            return refused(page, deal, key, form, 409, List.of(), "notice.stale");
        }
    }

    private static ActBody body(Item item, Map<String, String> form) {
        return new ActBody(
                form.getOrDefault("state", "done"),
                ResponseForm.body(item.response(), form),
                form.get("reason"),
                form.get("until"));
    }

    /** The form comes back as it was sent, with what is wrong with it: nothing typed is lost. */
    private View refused(
            Page page,
            DealId deal,
            String key,
            Map<String, String> form,
            int status,
            List<FieldError> errors,
            String notice) {
        RunItem item =
                runs.find(page.me(), deal)
                        .flatMap(list -> list.item(key))
                        .orElseThrow(NotFound::new);
        ItemView active = new ItemView(item, form, errors, Optional.of(notice), true);
        return answer(page, deal, form, status, Optional.of(active));
    }

    private View answer(
            Page page, DealId id, Map<String, String> form, int status, Optional<ItemView> active) {
        ChecklistView view = views.of(page, id, Optional.ofNullable(form.get("stage")), active);
        return switch (From.of(form)) {
            case DIALOG -> page.view(status, templates.dealsMissing(page, view));
            case STEP_BY_STEP ->
                    active.isEmpty()
                            ? Redirects.to("/deals/" + id.value() + "/step-by-step")
                            : page.view(status, templates.dealsStepByStep(page, view, active));
            case LIST ->
                    page.isPart()
                            ? page.view(status, templates.dealsChanged(page, view))
                            : active.isEmpty()
                                    ? Redirects.to(
                                            "/deals/" + id.value() + "?stage=" + view.shown().key())
                                    : page.view(status, templates.dealsDeal(page, view));
        };
    }

    @PostMapping("/completions")
    View complete(
            Page page,
            @PathVariable String id,
            @RequestParam String stage,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String next,
            HttpServletResponse response) {
        DealId deal = DealPages.id(id);
        return switch (completions.completeUpTo(page.me(), deal, stage, to)) {
            case CompletionOutcome.Completed completed -> completed(page, deal, next, response);
            case CompletionOutcome.Blocked blocked -> blocked(page, deal, blocked.stage());
            case CompletionOutcome.OnHold onHold -> refusal(page, deal, "notice.on-hold");
            case CompletionOutcome.NotCurrent notCurrent ->
                    refusal(page, deal, "notice.not-current");
            case CompletionOutcome.Over over -> refusal(page, deal, "notice.over");
        };
    }

    private static View completed(
            Page page, DealId deal, String next, HttpServletResponse response) {
        String path = next.startsWith("/") ? next : "/deals/" + deal.value();
        if (page.isPart()) {
            response.setHeader("HX-Redirect", Redirects.own(path));
            return (model, request, answer) -> answer.setStatus(204);
        }
        return Redirects.toOwn(path);
    }

    private View blocked(Page page, DealId id, Stage stage) {
        ChecklistView view = views.of(page, id, Optional.of(stage.key()), Optional.empty());
        return page.view(409, templates.dealsMissing(page, view));
    }

    private View refusal(Page page, DealId id, String notice) {
        Deal deal = deals.find(page.me(), id).orElseThrow(NotFound::new);
        return page.view(409, templates.dealsRefusal(page, deal, notice));
    }

    @PostMapping("/hold")
    View hold(
            Page page,
            @PathVariable String id,
            @RequestParam String item,
            @RequestParam Map<String, String> form) {
        DealId deal = DealPages.id(id);
        Fields fields = new Fields();
        String reason = fields.required("holdReason", form.get("reason"), Fields.NOTE);
        if (!fields.isClean()) {
            return refused(page, deal, item, form, 422, fields.errors(), "notice.invalid");
        }
        holds.hold(page.me(), deal, item, reason);
        return Redirects.to("/deals/" + deal.value());
    }

    @PostMapping("/resumption")
    View resume(Page page, @PathVariable String id) {
        DealId deal = DealPages.id(id);
        Optional<String> item = holds.resume(page.me(), deal).map(hold -> "?item=" + hold.item());
        return Redirects.to("/deals/" + deal.value() + "/step-by-step" + item.orElse(""));
    }

    @PostMapping("/completions/{stage}/reopening")
    View reopenStage(Page page, @PathVariable String id, @PathVariable String stage) {
        DealId deal = DealPages.id(id);
        completions.reopen(page.me(), deal, stage);
        return Redirects.to("/deals/" + deal.value());
    }
}
