package app.preflight.deals.moves;

import app.preflight.deals.moves.StartOutcome.NotNewest;
import app.preflight.deals.moves.StartOutcome.NothingToMove;
import app.preflight.deals.moves.StartOutcome.Started;
import app.preflight.deals.moves.StartOutcome.UnderWay;
import app.preflight.shared.Ids;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Viewer;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/processes/{key}/moves}: many deals to the newest version, as a job. */
@RestController
@RequestMapping("/api/v1/processes/{key}/moves")
class BulkMovesApi {

    private final BulkMoves moves;
    private final Problems problems;

    BulkMovesApi(BulkMoves moves, Problems problems) {
        this.moves = moves;
        this.problems = problems;
    }

    record MoveRequest(@Nullable Integer version) {}

    @GetMapping
    Listed<BulkMoveBody> list(@AuthenticationPrincipal Viewer viewer, @PathVariable String key) {
        return new Listed<>(moves.list(viewer, key).stream().map(BulkMoveBody::of).toList(), null);
    }

    @GetMapping("/preview")
    OutdatedBody preview(@AuthenticationPrincipal Viewer viewer, @PathVariable String key) {
        return OutdatedBody.of(moves.preview(viewer, key));
    }

    @PostMapping
    ResponseEntity<?> begin(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String key,
            @RequestBody MoveRequest body) {
        if (body.version() == null || body.version() < 1) {
            viewer.requireManager();
            String wrong = body.version() == null ? "error.required" : "error.type";
            throw new Invalid("version", wrong);
        }
        return switch (moves.begin(viewer, key, body.version())) {
            case Started begun ->
                    ResponseEntity.created(address(begun.move()))
                            .body(BulkMoveBody.of(begun.move()));
            case NotNewest refused ->
                    problems.answer(HttpStatus.CONFLICT, "newer-version", Map.of());
            case NothingToMove refused ->
                    problems.answer(HttpStatus.CONFLICT, "nothing-to-move", Map.of());
            case UnderWay refused ->
                    problems.answer(HttpStatus.CONFLICT, "move-under-way", Map.of());
        };
    }

    private static URI address(BulkMove move) {
        return URI.create("/api/v1/processes/" + move.process() + "/moves/" + move.id());
    }

    @GetMapping("/{id}")
    BulkMoveBody get(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String key,
            @PathVariable String id) {
        return BulkMoveBody.of(moves.find(viewer, key, id(viewer, id)));
    }

    @PostMapping("/{id}/stop")
    BulkMoveBody stop(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String key,
            @PathVariable String id) {
        return BulkMoveBody.of(moves.stop(viewer, key, id(viewer, id)));
    }

    private static UUID id(Viewer viewer, String id) {
        viewer.requireManager();
        return Ids.parse(id).orElseThrow(NotFound::new);
    }
}
