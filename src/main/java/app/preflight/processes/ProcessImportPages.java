package app.preflight.processes;

import app.preflight.processes.outline.HtmlText;
import app.preflight.processes.outline.Kind;
import app.preflight.processes.outline.Line;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.Entries;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A checklist pasted, looked at line by line, corrected, published. */
@Controller
@RequestMapping("/processes")
class ProcessImportPages {

    private final ProcessImports imports;
    private final Templates templates;

    ProcessImportPages(ProcessImports imports, Templates templates) {
        this.imports = imports;
        this.templates = templates;
    }

    /**
     * @param html of what a word processor pasted, which says more than its text does
     * @param kinds by the numbers of the lines, as somebody has changed them
     */
    record PastedChecklist(
            Optional<String> text, Optional<String> html, Optional<Map<String, Kind>> kinds) {

        String words() {
            return html.map(HtmlText::of).or(this::text).orElse("");
        }

        boolean isFile() {
            return words().startsWith("{");
        }

        Line line(Line read) {
            return kinds.map(all -> all.get(String.valueOf(read.number())))
                    .filter(kind -> kind != read.kind())
                    .map(read::as)
                    .orElse(read);
        }
    }

    @GetMapping("/imports")
    View form(Page page) {
        page.me().requireAdmin();
        return paste(page, 200, "", List.of());
    }

    @PostMapping("/import-previews")
    View preview(Page page, @Body Submitted<PastedChecklist> form) {
        page.me().requireAdmin();
        return form.then(
                pasted ->
                        pasted.isFile()
                                ? show(page, 200, pasted, imports.file(pasted.words()), List.of())
                                : show(page, pasted, lines(pasted)),
                again -> refused(page, form, again));
    }

    @PostMapping("/imports")
    View publish(Page page, @Body Submitted<PastedChecklist> form) {
        page.me().requireAdmin();
        return form.then(
                pasted -> {
                    ProcessImports.Preview preview =
                            pasted.isFile()
                                    ? imports.file(pasted.words())
                                    : imports.lines(lines(pasted), Optional.empty());
                    List<ProcessVersion> published =
                            imports.publish(page.me().workspace(), preview);
                    return Redirects.to("/processes/" + published.getFirst().key());
                },
                again -> refused(page, form, again));
    }

    private List<Line> lines(PastedChecklist pasted) {
        return imports.read(pasted.words()).stream().map(pasted::line).toList();
    }

    /** Where somebody has taken the last item out, the lines stay, to put one in again. */
    private View show(Page page, PastedChecklist pasted, List<Line> lines) {
        try {
            return show(page, 200, pasted, imports.lines(lines, Optional.empty()), List.of());
        } catch (Invalid invalid) {
            if (lines.stream().allMatch(line -> line.kind() == Kind.ASIDE)) {
                throw invalid;
            }
            ProcessImports.Preview none = new ProcessImports.Preview(lines, List.of());
            return show(page, 422, pasted, none, invalid.errors());
        }
    }

    private View show(
            Page page,
            int status,
            PastedChecklist pasted,
            ProcessImports.Preview preview,
            List<FieldError> errors) {
        ImportView view =
                new ImportView(pasted.words(), preview.lines(), preview.processes(), errors);
        return page.view(status, templates.processesImportPreview(page, view));
    }

    private View refused(Page page, Submitted<PastedChecklist> form, Entries typed) {
        String text = form.value().map(PastedChecklist::words).orElse(typed.value("text"));
        return paste(page, 422, text, typed.errors());
    }

    private View paste(Page page, int status, String text, List<FieldError> errors) {
        ImportView view = new ImportView(text, List.of(), List.of(), errors);
        return page.view(status, templates.processesImport(page, view));
    }
}
