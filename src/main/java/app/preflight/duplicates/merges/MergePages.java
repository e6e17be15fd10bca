package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.FieldError;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Refusal;
import app.preflight.web.Submitted;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Two side by side, made one, and made two again. */
@Controller
@RequestMapping("/merges")
class MergePages {

    private final Merges merges;
    private final Templates templates;

    MergePages(Merges merges, Templates templates) {
        this.merges = merges;
        this.templates = templates;
    }

    @GetMapping("/new")
    View compare(Page page, @Body Submitted<MergeRequest> two) {
        return compare(page, 200, named(two), Choice.WHAT_IS_LACKING, List.of());
    }

    /** No page of ours leads to what names no two of one kind. */
    private static MergeRequest named(Submitted<MergeRequest> form) {
        return form.value().orElseThrow(NotFound::new);
    }

    private View compare(
            Page page, int status, MergeRequest two, Choice choice, List<FieldError> errors) {
        Comparison comparison = merges.compare(page.me(), two, choice);
        return page.view(status, templates.mergesNew(page, comparison, errors));
    }

    @PostMapping
    View merge(Page page, @Body Submitted<MergeRequest> form) {
        MergeRequest two = named(form);
        return form.then(
                sent -> merge(page, sent),
                again -> compare(page, 422, two, two.choice(), again.errors()));
    }

    private View merge(Page page, MergeRequest two) {
        return switch (merges.merge(page.me(), two)) {
            case MergeOutcome.Done(MergeId id) -> Redirects.to("/merges/" + id.value());
            case MergeOutcome.Ended ended ->
                    compare(page, ended.status().value(), two, two.choice(), List.of());
        };
    }

    @GetMapping("/{id}")
    View show(Page page, Merge merge) {
        return show(page, 200, merge, Optional.empty());
    }

    @PostMapping("/{id}/undo")
    View undo(Page page, Merge merge) {
        return switch (merges.undo(page.me(), merge)) {
            case UndoOutcome.Done() -> Redirects.to("/merges/" + merge.id().value());
            case UndoOutcome.DoneBefore before -> refuse(page, merge, before);
            case UndoOutcome.MergedSince since -> refuse(page, merge, since);
        };
    }

    private View refuse(Page page, Merge merge, Refusal refusal) {
        return show(page, refusal.status().value(), merge, Optional.of(refusal));
    }

    private View show(Page page, int status, Merge merge, Optional<Refusal> refusal) {
        MergeView view = merges.view(page.me(), merge);
        return page.view(status, templates.mergesMerge(page, view, refusal));
    }
}
