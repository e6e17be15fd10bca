package app.preflight.processes;

import app.preflight.processes.Drafts.Editing;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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
    private final SensorNames sensors;
    private final Templates templates;

    DraftAnswers(Drafts drafts, SensorNames sensors, Templates templates) {
        this.sensors = sensors;
        this.drafts = drafts;
        this.templates = templates;
    }

    /** Reads a form into a change. */
    interface Reading {
        UnaryOperator<ProcessDefinition> read(DraftForm form);
    }

    static UnaryOperator<ProcessDefinition> named(
            DraftForm form,
            String field,
            BiFunction<ProcessDefinition, Localized, ProcessDefinition> change) {
        Localized words = form.checked(form.line(field));
        return process -> change.apply(process, words);
    }

    View edit(Page page, String key, Map<String, String> form, Reading reading) {
        return edit(page, key, form, "", reading);
    }

    /**
     * @param item whose form it is, to be shown again where it is wrong
     */
    View edit(Page page, String key, Map<String, String> form, String item, Reading reading) {
        page.me().requireAdmin();
        try {
            UnaryOperator<ProcessDefinition> change = reading.read(new DraftForm(form));
            return answer(page, key, form, drafts.edit(page.me(), key, revision(form), change));
        } catch (Invalid invalid) {
            return refused(page, key, item, form, invalid.errors());
        }
    }

    View answer(Page page, String key, Map<String, String> form, Editing editing) {
        return switch (editing) {
            case Editing.Edited edited ->
                    page.isPart()
                            ? page.view(
                                    templates.processesDraftList(
                                            page, DraftView.of(edited.draft()), ""))
                            : Redirects.to("/processes/" + key + "/draft");
            case Editing.Overtaken overtaken ->
                    show(page, 409, DraftView.overtaken(overtaken, form), "");
        };
    }

    View refused(
            Page page, String key, String item, Map<String, String> form, List<FieldError> errors) {
        return show(page, 422, DraftView.of(find(page, key), errors, form).asking(sensors), item);
    }

    /**
     * What is said above the list is scrolled to; what is wrong in an item's form stays in sight.
     */
    View show(Page page, int status, DraftView view, String item) {
        if (!page.isPart()) {
            return page.view(status, templates.processesDraft(page, view, item));
        }
        View list = page.view(status, templates.processesDraftList(page, view, item));
        return (model, request, response) -> {
            if (item.isEmpty()) {
                response.setHeader("HX-Reswap", "outerHTML show:top");
            }
            list.render(model, request, response);
        };
    }

    Draft find(Page page, String key) {
        page.me().requireAdmin();
        return drafts.find(page.me().workspace(), key).orElseThrow(NotFound::new);
    }

    static int revision(Map<String, String> form) {
        String revision = form.getOrDefault("revision", "");
        return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
    }
}
