package app.preflight.deals.run;

import app.preflight.shared.DealId;
import app.preflight.web.Body;
import app.preflight.web.Problems;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/deals/{id}/moves}: a deal to the newest version of its process. */
@RestController
@RequestMapping("/api/v1/deals/{id}/moves")
class MovesApi {

    private final Moves moves;
    private final Problems problems;

    MovesApi(Moves moves, Problems problems) {
        this.moves = moves;
        this.problems = problems;
    }

    record MoveRequest(int version) {}

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
    ResponseEntity<?> move(Viewer viewer, DealId deal, @Body MoveRequest body) {
        Optional<Move> move = moves.move(viewer, deal, body.version());
        return move.isPresent()
                ? ResponseEntity.status(HttpStatus.CREATED).body(MoveBody.of(move.get()))
                : problems.answer(new NotNewest());
    }
}
