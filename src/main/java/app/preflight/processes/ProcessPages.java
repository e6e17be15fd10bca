package app.preflight.processes;

import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The processes to read, and to print as blank lists. */
@Controller
@RequestMapping("/processes")
class ProcessPages {

    private final Processes processes;
    private final Templates templates;

    ProcessPages(Processes processes, Templates templates) {
        this.processes = processes;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page) {
        return page.view(templates.processesList(page, processes.all(page.me().workspace())));
    }

    @GetMapping("/{key}")
    View show(Page page, @PathVariable String key) {
        return page.view(templates.processesShow(page, find(page, key)));
    }

    @GetMapping("/{key}/print")
    View print(Page page, @PathVariable String key) {
        return page.view(templates.processesPrint(page, find(page, key)));
    }

    private ProcessVersion find(Page page, String key) {
        return processes.find(page.me().workspace(), key).orElseThrow(NotFound::new);
    }
}
