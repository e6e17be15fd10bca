package app.preflight.processes;

import app.preflight.templates.Templates;
import app.preflight.web.NotFound;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Processes out as files, and in from the gallery. */
@Controller
@RequestMapping("/processes")
class LibraryPages {

    private final Gallery gallery;
    private final Publications publications;
    private final ProcessFiles files;
    private final Templates templates;

    LibraryPages(
            Gallery gallery, Publications publications, ProcessFiles files, Templates templates) {
        this.gallery = gallery;
        this.publications = publications;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping("/gallery")
    View gallery(Page page) {
        return page.view(templates.processesGallery(page, gallery.all()));
    }

    @GetMapping("/gallery/{name}")
    View exhibit(Page page, @PathVariable String name) {
        return page.view(templates.processesExhibit(page, find(name)));
    }

    @PostMapping("/gallery/{name}")
    View take(Page page, @PathVariable String name) {
        page.me().requireAdmin();
        ProcessVersion taken = publications.publish(page.me().workspace(), find(name));
        return Redirects.to("/processes/" + taken.key());
    }

    private ProcessDefinition find(String name) {
        return gallery.find(name).orElseThrow(NotFound::new);
    }

    @GetMapping("/{key}/process.json")
    View json(ProcessVersion process) {
        return files.json(process).view();
    }

    @GetMapping("/{key}/process.md")
    View markdown(Page page, ProcessVersion process) {
        return files.markdown(process, page.locale()).view();
    }

    @GetMapping("/{key}/process.csv")
    View csv(ProcessVersion process) {
        return files.csv(process).view();
    }
}
