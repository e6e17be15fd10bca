package app.preflight.deals;

import app.preflight.deals.playbooks.Answering;
import app.preflight.deals.playbooks.Answers;
import app.preflight.deals.playbooks.Opening;
import app.preflight.deals.playbooks.Openings;
import app.preflight.deals.playbooks.Playbook;
import app.preflight.deals.playbooks.PlaybookCauses;
import app.preflight.deals.playbooks.Playbooks;
import app.preflight.deals.run.ActBody;
import app.preflight.processes.Item;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Something happened to a deal: the short list for it, from opening to done. */
@Controller
@RequestMapping("/deals/{id}/playbooks")
class PlaybookPages {

    private final Deals deals;
    private final ChecklistViews views;
    private final PlaybookCauses causes;
    private final Playbooks lists;
    private final Openings openings;
    private final Answers answers;
    private final Templates templates;

    PlaybookPages(
            Deals deals,
            ChecklistViews views,
            PlaybookCauses causes,
            Playbooks lists,
            Openings openings,
            Answers answers,
            Templates templates) {
        this.deals = deals;
        this.views = views;
        this.causes = causes;
        this.lists = lists;
        this.openings = openings;
        this.answers = answers;
        this.templates = templates;
    }

    @GetMapping("/new")
    View form(Page page, @PathVariable String id) {
        return form(page, 200, deal(page, id), "", List.of());
    }

    private View form(Page page, int status, Deal deal, String note, List<FieldError> errors) {
        List<PlaybookCauses.Cause> choices = causes.active(page.me().workspace());
        return page.view(status, templates.dealsPlaybookNew(page, deal, choices, note, errors));
    }

    @PostMapping
    View open(
            Page page,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String note) {
        Deal deal = deal(page, id);
        Fields fields = new Fields();
        String chosen = fields.required("cause", cause, Fields.LINE);
        String text = fields.optional("note", note, Fields.NOTE).orElse("");
        try {
            fields.check();
            return switch (openings.open(page.me(), deal.id(), chosen, text)) {
                case Opening.Opened opened -> Redirects.to("/deals/" + deal.id().value());
                case Opening.OpenAlready open -> refusal(page, deal, "notice.playbook-open");
                case Opening.Over over -> refusal(page, deal, "notice.over");
            };
        } catch (Invalid invalid) {
            return form(page, 422, deal, note, invalid.errors());
        }
    }

    private View refusal(Page page, Deal deal, String notice) {
        return page.view(409, templates.dealsRefusal(page, deal, notice));
    }

    @PostMapping("/{list}/items/{item}")
    View act(
            Page page,
            @PathVariable String id,
            @PathVariable String list,
            @PathVariable String item,
            @RequestParam Map<String, String> form) {
        DealId deal = DealPages.id(id);
        UUID listId = list(list);
        try {
            Answering answering =
                    answers.act(
                            page.me(),
                            deal,
                            listId,
                            item,
                            asked -> body(asked, form).read(asked),
                            Revision.ifMatch("\"" + form.getOrDefault("revision", "") + "\""));
            return switch (answering) {
                case Answering.Answered answered -> answer(page, deal, form);
                case Answering.ClosedBefore before ->
                        refusal(page, deal(page, id), "notice.playbook-closed");
                case Answering.Over over -> refusal(page, deal(page, id), "notice.over");
            };
        } catch (Invalid invalid) {
            return refused(page, deal, listId, item, form, 422, invalid.errors(), "notice.invalid");
        } catch (Stale stale) {
            return refused(page, deal, listId, item, form, 409, List.of(), "notice.stale");
        }
    }

    private static ActBody body(Item item, Map<String, String> form) {
        return new ActBody(
                form.getOrDefault("state", "done"),
                ResponseForm.body(item.response(), form),
                form.get("reason"),
                form.get("until"));
    }

    private View answer(Page page, DealId deal, Map<String, String> form) {
        boolean stepByStep = "step-by-step".equals(form.get("from"));
        if (stepByStep || !page.isPart()) {
            return Redirects.to("/deals/" + deal.value() + (stepByStep ? "/step-by-step" : ""));
        }
        Optional<String> stage = Optional.ofNullable(form.get("stage"));
        return page.view(
                templates.dealsChanged(page, views.of(page, deal, stage, Optional.empty())));
    }

    /** The form comes back as it was sent, with what is wrong with it: nothing typed is lost. */
    private View refused(
            Page page,
            DealId deal,
            UUID listId,
            String item,
            Map<String, String> form,
            int status,
            List<FieldError> errors,
            String notice) {
        Playbook list = lists.find(page.me(), deal, listId).orElseThrow(NotFound::new);
        ItemView active =
                new ItemView(
                        list.item(item).orElseThrow(NotFound::new),
                        form,
                        errors,
                        Optional.of(notice),
                        true);
        ChecklistView view =
                views.of(
                        page,
                        deal,
                        Optional.ofNullable(form.get("stage")),
                        Optional.empty(),
                        Optional.of(new ChecklistViews.Acted(listId, active)));
        if ("step-by-step".equals(form.get("from"))) {
            PlaybookView shown = new PlaybookView(list, Optional.of(active), page.formats());
            return page.view(status, templates.dealsStepByStepPlaybook(page, view, shown, active));
        }
        return page.view(
                status,
                page.isPart()
                        ? templates.dealsChanged(page, view)
                        : templates.dealsDeal(page, view));
    }

    @PostMapping("/{list}/closure")
    View close(
            Page page,
            @PathVariable String id,
            @PathVariable String list,
            @RequestParam(defaultValue = "") String reason) {
        Fields fields = new Fields();
        String why = fields.required("reason", reason, Fields.NOTE);
        if (!fields.isClean()) {
            return page.view(
                    422, templates.dealsRefusal(page, deal(page, id), "notice.playbook-reason"));
        }
        answers.close(page.me(), DealPages.id(id), list(list), why);
        return Redirects.to("/deals/" + id);
    }

    private Deal deal(Page page, String id) {
        return deals.find(page.me(), DealPages.id(id)).orElseThrow(NotFound::new);
    }

    private static UUID list(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }
}
