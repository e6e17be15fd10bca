package app.preflight.deals.moves;

import app.preflight.deals.moves.StartOutcome.Refused;
import app.preflight.deals.moves.StartOutcome.Started;
import app.preflight.shared.TaskId;
import app.preflight.templates.Templates;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Moving many deals: first looked at, then watched. */
@Controller
@RequestMapping("/processes/{key}/moves")
class BulkMovePages {

    private final BulkMoves moves;
    private final Templates templates;

    BulkMovePages(BulkMoves moves, Templates templates) {
        this.moves = moves;
        this.templates = templates;
    }

    /** As a part of the process's page, it only says whether there is something to move. */
    @GetMapping
    View preview(Page page, @PathVariable String key) {
        return page.isPart() ? offer(page, key) : preview(page, 200, key, "");
    }

    private View offer(Page page, String key) {
        List<BulkMove> known = moves.list(page.me(), key);
        int behind = moves.behind(page.me(), moves.newest(page.me(), key));
        return page.view(templates.movesOffer(page, key, behind, known));
    }

    private View preview(Page page, int status, String key, String refusal) {
        return page.view(
                status,
                templates.movesPreview(
                        page, moves.preview(page.me(), key), moves.list(page.me(), key), refusal));
    }

    @PostMapping
    View begin(Page page, @PathVariable String key, @RequestParam(defaultValue = "0") int version) {
        return switch (moves.begin(page.me(), key, version)) {
            case Started begun -> Redirects.to(address(begun.move()));
            case Refused refused -> preview(page, refused.status().value(), key, refused.message());
        };
    }

    @GetMapping("/{id}")
    View watch(Page page, @PathVariable String key, TaskId id) {
        BulkMove move = moves.find(page.me(), key, id);
        return page.view(
                page.isPart()
                        ? templates.movesProgress(page, move)
                        : templates.movesShow(page, moves.newest(page.me(), key), move));
    }

    @PostMapping("/{id}/stop")
    View stop(Page page, @PathVariable String key, TaskId id) {
        return Redirects.to(address(moves.stop(page.me(), key, id)));
    }

    private static String address(BulkMove move) {
        return "/processes/" + move.process() + "/moves/" + move.id();
    }
}
