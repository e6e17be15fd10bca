package app.preflight.duplicates.merges;

import app.preflight.shared.MergeId;
import app.preflight.templates.Templates;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    View compare(Page page, @RequestParam Map<String, String> asked) {
        return compare(page, 200, MergeForm.read(asked), Choice.WHAT_IS_LACKING, Optional.empty());
    }

    @PostMapping
    View merge(Page page, @RequestParam Map<String, String> sent) {
        MergeForm form = MergeForm.read(sent);
        Choice choice = form.choice();
        try {
            return merges.merge(page.me(), form.kind(), form.keep(), form.merge(), choice)
                    .map(id -> Redirects.to("/merges/" + id.value()))
                    .orElseGet(() -> compare(page, 409, form, choice, Optional.empty()));
        } catch (Invalid invalid) {
            return compare(page, 422, form, choice, Optional.of(invalid.errors().get(0).key()));
        }
    }

    private View compare(
            Page page, int status, MergeForm form, Choice choice, Optional<String> problem) {
        MergeTables.of(form.kind()).requireAllowed(page.me());
        Sides sides = merges.sides(page.me(), form.kind(), form.keep(), form.merge());
        Comparison comparison = Comparison.of(form.kind(), sides, choice, problem);
        return page.view(status, templates.mergesNew(page, comparison));
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable String id) {
        return show(page, 200, require(page, id), Optional.empty());
    }

    /** What was undone before is shown as it is: that was all that was wished for. */
    @PostMapping("/{id}/undo")
    View undo(Page page, @PathVariable String id) {
        Merge merge = require(page, id);
        return switch (merges.undo(page.me(), merge.id())) {
            case UndoOutcome.Done(), UndoOutcome.DoneBefore() ->
                    Redirects.to("/merges/" + merge.id().value());
            case UndoOutcome.MergedSince(MergeId first) ->
                    show(page, 409, merge, Optional.of(first));
        };
    }

    private View show(Page page, int status, Merge merge, Optional<MergeId> first) {
        Sides sides = merges.sides(page.me(), merge.kind(), merge.kept(), merge.merged());
        boolean mayUndo = merge.kind() == MergeKind.LEAD || page.me().isManager();
        Map<String, Integer> moved = merges.moved(page.me(), merge.id());
        return page.view(
                status,
                templates.mergesMerge(page, MergeView.of(merge, sides, moved, mayUndo, first)));
    }

    private Merge require(Page page, String id) {
        return merges.find(page.me(), MergesApi.id(id)).orElseThrow(NotFound::new);
    }
}
