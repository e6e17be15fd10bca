package app.preflight.deals;

import app.preflight.deals.run.Usage;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** How the items of a process fare in the field: a part of the process's page. */
@Controller
class UsagePages {

    private final Processes processes;
    private final Usage usage;
    private final Templates templates;

    UsagePages(Processes processes, Usage usage, Templates templates) {
        this.processes = processes;
        this.usage = usage;
        this.templates = templates;
    }

    @GetMapping("/processes/{key}/usage")
    View show(Page page, @PathVariable String key) {
        ProcessVersion process = processes.find(page.me(), key).orElseThrow(NotFound::new);
        return page.view(
                templates.dealsUsage(page, process, usage.of(page.me().workspace(), process)));
    }
}
