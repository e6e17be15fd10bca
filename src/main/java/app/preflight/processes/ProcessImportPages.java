package app.preflight.processes;

import app.preflight.processes.outline.HtmlText;
import app.preflight.processes.outline.Kind;
import app.preflight.processes.outline.Line;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping("/imports")
    View form(Page page) {
        page.me().requireAdmin();
        return paste(page, 200, "", List.of());
    }

    /** What a word processor pasted says more than its text does. */
    @PostMapping("/import-previews")
    View preview(Page page, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        String html = form.getOrDefault("html", "");
        String text = html.isBlank() ? form.getOrDefault("text", "") : HtmlText.of(html);
        try {
            return text.stripLeading().startsWith("{")
                    ? show(page, 200, text, imports.file(text), List.of())
                    : show(page, 200, text, lines(text, form));
        } catch (Invalid invalid) {
            return paste(page, 422, text, invalid.errors());
        }
    }

    @PostMapping("/imports")
    View publish(Page page, @RequestParam Map<String, String> form) {
        page.me().requireAdmin();
        String text = form.getOrDefault("text", "");
        try {
            ProcessImports.Preview preview =
                    text.stripLeading().startsWith("{")
                            ? imports.file(text)
                            : imports.lines(lines(text, form), Optional.empty());
            List<ProcessVersion> published = imports.publish(page.me().workspace(), preview);
            return Redirects.to("/processes/" + published.getFirst().key());
        } catch (Invalid invalid) {
            return paste(page, 422, text, invalid.errors());
        }
    }

    /** As they are read, and as somebody has changed them since. */
    private List<Line> lines(String text, Map<String, String> form) {
        return imports.read(text).stream()
                .map(line ->
                        Kind.of(form.getOrDefault("line-" + line.number(), ""))
                                .filter(kind -> kind != line.kind())
                                .map(line::as)
                                .orElse(line))
                .toList();
    }

    /** Where somebody has taken the last item out, the lines stay, to put one in again. */
    private View show(Page page, int status, String text, List<Line> lines) {
        try {
            return show(page, status, text, imports.lines(lines, Optional.empty()), List.of());
        } catch (Invalid invalid) {
            ProcessImports.Preview none = new ProcessImports.Preview(lines, List.of());
            boolean anything = lines.stream().anyMatch(line -> line.kind() != Kind.ASIDE);
            return anything
                    ? show(page, 422, text, none, invalid.errors())
                    : paste(page, 422, text, invalid.errors());
        }
    }

    private View show(
            Page page,
            int status,
            String text,
            ProcessImports.Preview preview,
            List<FieldError> errors) {
        ImportView view = new ImportView(text, preview.lines(), preview.processes(), errors);
        return page.view(status, templates.processesImportPreview(page, view));
    }

    private View paste(Page page, int status, String text, List<FieldError> errors) {
        return page.view(
                status,
                templates.processesImport(
                        page, new ImportView(text, List.of(), List.of(), errors)));
    }
}
