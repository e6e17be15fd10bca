package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;
import app.preflight.shared.Coded;
import app.preflight.shared.MergeId;
import app.preflight.web.Body;
import app.preflight.web.Cursor;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Viewer;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/merges}: two made one; deleting a merge undoes it, and it stays to be read. */
@RestController
@RequestMapping("/api/v1/merges")
class MergesApi {

    private final Merges merges;
    private final Problems problems;

    MergesApi(Merges merges, Problems problems) {
        this.merges = merges;
        this.problems = problems;
    }

    @PostMapping
    ResponseEntity<?> merge(Viewer viewer, @Body MergeRequest request) {
        return switch (merges.merge(viewer, request)) {
            case MergeOutcome.Done(MergeId id) -> created(viewer, id);
            case MergeOutcome.Ended ended -> problems.answer(ended);
        };
    }

    private ResponseEntity<Merge> created(Viewer viewer, MergeId id) {
        return ResponseEntity.created(URI.create("/api/v1/merges/" + id.value()))
                .body(merges.find(viewer, id).orElseThrow(NotFound::new));
    }

    @GetMapping
    Listed<Merge> list(
            Viewer viewer,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "" + Listed.USUAL) int limit) {
        int size = Listed.checkLimit(limit);
        Optional<RecordKind> of = given(kind).map(MergesApi::kind);
        Optional<Cursor> place = given(after).map(MergesApi::cursor);
        return Listed.of(
                merges.list(viewer, of, place, size + 1),
                size,
                merge -> new Cursor(merge.at(), merge.id().value()).text());
    }

    /** A parameter that is there but empty asks for nothing. */
    private static Optional<String> given(Optional<String> parameter) {
        return parameter.filter(text -> !text.isBlank());
    }

    private static RecordKind kind(String code) {
        return Coded.find(RecordKind.class, code)
                .orElseThrow(() -> new Invalid("kind", "error.choice"));
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text).orElseThrow(() -> new Invalid("after", "error.cursor"));
    }

    @GetMapping("/{id}")
    Merge get(Merge merge) {
        return merge;
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> undo(Viewer viewer, Merge merge) {
        return switch (merges.undo(viewer, merge)) {
            case UndoOutcome.Done() -> ResponseEntity.noContent().build();
            case UndoOutcome.DoneBefore before -> problems.answer(before);
            case UndoOutcome.MergedSince since -> problems.answer(since);
        };
    }
}
