package app.preflight.duplicates.merges;

import app.preflight.shared.Ids;
import app.preflight.shared.MergeId;
import app.preflight.web.Cursor;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Viewer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

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
    ResponseEntity<?> merge(@AuthenticationPrincipal Viewer viewer, @RequestBody JsonNode body) {
        MergeInput input = MergeInput.read(body);
        Optional<MergeId> id =
                merges.merge(viewer, input.kind(), input.keep(), input.merge(), input.choice());
        return id.<ResponseEntity<?>>map(merged -> created(require(viewer, merged)))
                .orElseGet(() -> problems.answer(HttpStatus.CONFLICT, "merge-ended", Map.of()));
    }

    private static ResponseEntity<MergeBody> created(Merge merge) {
        return ResponseEntity.created(URI.create("/api/v1/merges/" + merge.id().value()))
                .body(MergeBody.of(merge));
    }

    @GetMapping
    Listed<MergeBody> list(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "" + Listed.USUAL) int limit) {
        int size = Listed.checkLimit(limit);
        Optional<MergeKind> of = given(kind).map(MergesApi::kind);
        Optional<Cursor> place = given(after).map(MergesApi::cursor);
        return Listed.of(
                        merges.list(viewer, of, place, size + 1),
                        size,
                        merge -> new Cursor(merge.at(), merge.id().value()).text())
                .map(MergeBody::of);
    }

    /** A parameter that is there but empty asks for nothing. */
    private static Optional<String> given(Optional<String> parameter) {
        return parameter.filter(text -> !text.isBlank());
    }

    private static MergeKind kind(String word) {
        return MergeKind.find(word).orElseThrow(() -> new Invalid("kind", "error.choice"));
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text).orElseThrow(() -> new Invalid("after", "error.cursor"));
    }

    @GetMapping("/{id}")
    MergeBody get(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return MergeBody.of(require(viewer, id(id)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> undo(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return switch (merges.undo(viewer, id(id))) {
            case UndoOutcome.Done() -> ResponseEntity.noContent().build();
            case UndoOutcome.DoneBefore() ->
                    problems.answer(HttpStatus.CONFLICT, "merge-undone", Map.of());
            case UndoOutcome.MergedSince(MergeId first) ->
                    problems.answer(
                            HttpStatus.CONFLICT, "merged-since", Map.of("merge", first.value()));
        };
    }

    private Merge require(Viewer viewer, MergeId id) {
        return merges.find(viewer, id).orElseThrow(NotFound::new);
    }

    static MergeId id(String text) {
        return Ids.parse(text).map(MergeId::new).orElseThrow(NotFound::new);
    }
}
