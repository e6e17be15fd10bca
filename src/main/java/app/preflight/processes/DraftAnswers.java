package app.preflight.processes;

import app.preflight.processes.Drafts.Editing;
import app.preflight.templates.Templates;
import app.preflight.web.Entries;
import app.preflight.web.IfMatch;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * A change from a form, kept or not, and what is shown then: a page's script gets the list as it
 * is, without one the browser is sent to the page again.
 */
@Component
class DraftAnswers {

    private final Drafts drafts;
    private final Templates templates;

    DraftAnswers(Drafts drafts, Templates templates) {
        this.drafts = drafts;
        this.templates = templates;
    }

    View edit(Page page, Draft draft, IfMatch seen, UnaryOperator<ProcessDefinition> change) {
        return answer(page, Entries.NONE, drafts.edit(page.me(), draft, seen, change));
    }

    <T> View edit(
            Page page,
            Draft draft,
            IfMatch seen,
            Submitted<T> form,
            BiFunction<ProcessDefinition, T, ProcessDefinition> change) {
        return edit(page, draft, seen, form, change, again -> refused(page, draft, again));
    }

    <T> View edit(
            Page page,
            Draft draft,
            IfMatch seen,
            Submitted<T> form,
            BiFunction<ProcessDefinition, T, ProcessDefinition> change,
            Function<Entries, View> again) {
        return form.then(
                written ->
                        answer(
                                page,
                                form.entries(),
                                drafts.edit(
                                        page.me(),
                                        draft,
                                        seen,
                                        process -> change.apply(process, written))),
                again);
    }

    View answer(Page page, Entries typed, Editing editing) {
        return switch (editing) {
            case Editing.Edited(Draft draft) ->
                    page.isPart()
                            ? show(page, 200, DraftView.of(draft))
                            : Redirects.to("/processes/" + draft.process().key() + "/draft");
            case Editing.Overtaken overtaken -> overtaken(page, typed, overtaken);
        };
    }

    View overtaken(Page page, Entries typed, Editing.Overtaken overtaken) {
        return toTheTop(page, show(page, 409, DraftView.overtaken(overtaken, typed)));
    }

    View refused(Page page, Draft draft, Entries typed) {
        return toTheTop(page, show(page, 422, DraftView.refused(draft, typed)));
    }

    View show(Page page, int status, DraftView view) {
        return page.view(
                status,
                page.isPart()
                        ? templates.processesDraftList(page, view)
                        : templates.processesDraft(page, view));
    }

    /** What is said above the list is scrolled to. */
    private static View toTheTop(Page page, View list) {
        return (model, request, response) -> {
            if (page.isPart()) {
                response.setHeader("HX-Reswap", "outerHTML show:top");
            }
            list.render(model, request, response);
        };
    }
}
