package app.preflight.deals;

import app.preflight.deals.run.Run;
import app.preflight.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /deals/{id}/live}: server-sent events {@code run}, each with the run's revision. */
@Controller
class LivePages {

    private final Live live;

    LivePages(Live live) {
        this.live = live;
    }

    @GetMapping(path = "/deals/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Page page, Run run, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        return live.watch(page.me().workspace(), run.deal(), run.revision());
    }
}
