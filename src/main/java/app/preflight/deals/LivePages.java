package app.preflight.deals;

import app.preflight.deals.run.Runs;
import app.preflight.shared.DealId;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /deals/{id}/live}: server-sent events {@code run}, each with the run's revision. */
@Controller
class LivePages {

    private final Runs runs;
    private final Live live;

    LivePages(Runs runs, Live live) {
        this.runs = runs;
        this.live = live;
    }

    @GetMapping(path = "/deals/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Page page, @PathVariable String id, HttpServletResponse response) {
        DealId deal = DealPages.id(id);
        int revision = runs.run(page.me(), deal).orElseThrow(NotFound::new).revision();
        response.setHeader("X-Accel-Buffering", "no");
        return live.watch(page.me().workspace(), deal, revision);
    }
}
