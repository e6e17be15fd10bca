package app.preflight.deals.moves;

import app.preflight.deals.moves.StartOutcome.Refused;
import app.preflight.deals.moves.StartOutcome.Started;
import app.preflight.shared.TaskId;
import app.preflight.web.Body;
import app.preflight.web.Listed;
import app.preflight.web.Problems;
import app.preflight.web.Viewer;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/processes/{key}/moves}: many deals to the newest version, in the background. */
@RestController
@RequestMapping("/api/v1/processes/{key}/moves")
class BulkMovesApi {

    private final BulkMoves moves;
    private final Problems problems;

    BulkMovesApi(BulkMoves moves, Problems problems) {
        this.moves = moves;
        this.problems = problems;
    }

    record MoveRequest(int version) {}

    @GetMapping
    Listed<BulkMove> list(Viewer viewer, @PathVariable String key) {
        return new Listed<>(moves.list(viewer, key), null);
    }

    @GetMapping("/preview")
    MovesPreview preview(Viewer viewer, @PathVariable String key) {
        return MovesPreview.of(moves.preview(viewer, key));
    }

    @PostMapping
    ResponseEntity<?> begin(Viewer viewer, @PathVariable String key, @Body MoveRequest request) {
        return switch (moves.begin(viewer, key, request.version())) {
            case Started begun -> ResponseEntity.created(address(begun.move())).body(begun.move());
            case Refused refused -> problems.answer(refused);
        };
    }

    private static URI address(BulkMove move) {
        return URI.create("/api/v1/processes/" + move.process() + "/moves/" + move.id());
    }

    @GetMapping("/{id}")
    BulkMove get(Viewer viewer, @PathVariable String key, TaskId id) {
        return moves.find(viewer, key, id);
    }

    @PostMapping("/{id}/stop")
    BulkMove stop(Viewer viewer, @PathVariable String key, TaskId id) {
        return moves.stop(viewer, key, id);
    }
}
