package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/deals/{deal}/moves}: a deal to the newest version of its process. */
@RestController
@RequestMapping("/api/v1/deals/{deal}/moves")
class MovesApi {

    private final Moves moves;
    private final Problems problems;

    MovesApi(Moves moves, Problems problems) {
        this.moves = moves;
        this.problems = problems;
    }

    record MoveRequest(@Nullable Integer version) {}

    /**
     * @param left the keys of items that were answered and have no place in the newer version
     */
    record MoveBody(int from, int to, String stage, List<String> left) {

        static MoveBody of(Move move) {
            return new MoveBody(
                    move.from().version(),
                    move.to().version(),
                    move.stage().key(),
                    move.left().stream().map(RunItem::key).toList());
        }
    }

    @PostMapping
    ResponseEntity<?> move(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @RequestBody MoveRequest body) {
        DealId id = Ids.parse(deal).map(DealId::new).orElseThrow(NotFound::new);
        if (body.version() == null || body.version() < 1) {
            String wrong = body.version() == null ? "error.required" : "error.type";
            throw new Invalid("version", wrong);
        }
        Optional<Move> move = moves.move(viewer, id, body.version());
        return move.isPresent()
                ? ResponseEntity.status(HttpStatus.CREATED).body(MoveBody.of(move.get()))
                : problems.answer(HttpStatus.CONFLICT, "not-newest", Map.of());
    }
}
