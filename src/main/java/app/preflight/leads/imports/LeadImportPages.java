package app.preflight.leads.imports;

import app.preflight.leads.OwnerChoices;
import app.preflight.tables.CsvWriter;
import app.preflight.templates.Templates;
import app.preflight.web.Body;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Submitted;
import app.preflight.web.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Leads that come as a file: sent, looked at, watched, and taken back. */
@Controller
@RequestMapping("/leads/imports")
class LeadImportPages {

    private static final ImportChoices UNCHOSEN =
            new ImportChoices(Optional.empty(), Optional.empty(), Optional.empty());

    private final LeadImports imports;
    private final Previews previews;
    private final Rejections rejections;
    private final OwnerChoices owners;
    private final Templates templates;

    LeadImportPages(
            LeadImports imports,
            Previews previews,
            Rejections rejections,
            OwnerChoices owners,
            Templates templates) {
        this.imports = imports;
        this.previews = previews;
        this.rejections = rejections;
        this.owners = owners;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page) {
        return list(page, 200, List.of());
    }

    private View list(Page page, int status, List<FieldError> errors) {
        return page.view(status, templates.importsList(page, imports.list(page.me()), errors));
    }

    @PostMapping
    View add(Page page, HttpServletRequest request) throws IOException {
        Optional<Upload> upload = Upload.ofForm(request);
        if (upload.isEmpty()) {
            return list(page, 422, List.of(new FieldError("file", "error.required")));
        }
        try {
            return to(imports.take(page.me(), upload.get(), upload.get().name(), UNCHOSEN, true));
        } catch (Invalid invalid) {
            return list(page, 422, invalid.errors());
        }
    }

    private static View to(LeadImport it) {
        return Redirects.to(address(it));
    }

    private static String address(LeadImport it) {
        return "/leads/imports/" + it.id();
    }

    @GetMapping("/{id}")
    View show(Page page, LeadImport it) {
        if (page.isPart()) {
            return page.view(templates.importsProgress(page, it));
        }
        return it.isReady()
                ? preview(page, 200, it, List.of())
                : page.view(templates.importsShow(page, it));
    }

    private View preview(Page page, int status, LeadImport it, List<FieldError> errors) {
        return page.view(
                status,
                templates.importsPreview(
                        page, it, previews.of(page.me(), it), owners.offered(page.me()), errors));
    }

    /** Other columns, to be looked at again. */
    @PostMapping("/{id}/mapping")
    View remap(Page page, LeadImport it, @Body Submitted<ImportForm> form) {
        return choose(page, it, form, choices -> imports.choose(page.me(), it, choices));
    }

    @PostMapping("/{id}/start")
    View start(Page page, LeadImport it, @Body Submitted<ImportForm> form) {
        return choose(page, it, form, choices -> imports.start(page.me(), it, choices));
    }

    private View choose(
            Page page,
            LeadImport it,
            Submitted<ImportForm> form,
            Function<ImportChoices, Optional<ImportRefusal>> take) {
        return form.then(
                sent -> to(page, it, take.apply(sent.of(it.columns().columns()))),
                // One that has begun meanwhile has nothing to be corrected.
                again -> it.isReady() ? preview(page, 422, it, again.errors()) : to(it));
    }

    private static View to(Page page, LeadImport it, Optional<ImportRefusal> refusal) {
        return refusal.map(no -> page.refuse(no, address(it))).orElseGet(() -> to(it));
    }

    @PostMapping("/{id}/stop")
    View stop(Page page, LeadImport it) {
        imports.stop(page.me(), it);
        return to(it);
    }

    @PostMapping("/{id}/undo")
    View undo(Page page, LeadImport it) {
        return to(page, it, imports.undo(page.me(), it));
    }

    @GetMapping("/{id}/rejected")
    void rejected(Page page, LeadImport it, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected.csv\"");
        try (CsvWriter csv = CsvWriter.toSpreadsheet(response.getOutputStream())) {
            rejections.write(page.me().workspace(), it, page.locale(), csv);
        }
    }
}
