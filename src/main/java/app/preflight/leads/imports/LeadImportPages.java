package app.preflight.leads.imports;

import app.preflight.leads.OwnerChoice;
import app.preflight.leads.OwnerChoices;
import app.preflight.tables.CsvWriter;
import app.preflight.templates.Templates;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.Upload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Leads that come as a file: sent, looked at, watched, and taken back. */
@Controller
@RequestMapping("/leads/imports")
class LeadImportPages {

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
        LeadImports.ImportOptions looking =
                new LeadImports.ImportOptions(
                        Policy.LATER, Map.of(), OwnerChoice.of(page.me()), true);
        try {
            return to(imports.take(page.me(), upload.get(), upload.get().name(), looking));
        } catch (Invalid invalid) {
            return list(page, 422, invalid.errors());
        }
    }

    private static View to(LeadImport it) {
        return Redirects.to("/leads/imports/" + it.id());
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable String id) {
        LeadImport it = find(page, id);
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
    View remap(Page page, @PathVariable String id, @RequestParam Map<String, String> form) {
        LeadImport it = find(page, id);
        try {
            imports.remap(
                    page.me(),
                    it,
                    new LeadImports.ImportOptions(
                            Policy.find(form.getOrDefault("policy", "")).orElse(it.policy()),
                            options(it, form),
                            owner(page, form).orElse(it.owner()),
                            true));
            return to(it);
        } catch (Invalid invalid) {
            return again(page, it, invalid.errors());
        }
    }

    @PostMapping("/{id}/start")
    View start(
            Page page,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String policy,
            @RequestParam Map<String, String> form) {
        LeadImport it = find(page, id);
        try {
            imports.start(
                    page.me(), it.id(), Policy.find(policy), owner(page, form), options(it, form));
            return to(it);
        } catch (Invalid invalid) {
            return again(page, it, invalid.errors());
        }
    }

    private Optional<OwnerChoice> owner(Page page, Map<String, String> form) {
        return Optional.ofNullable(form.get("owner")).map(name -> owners.require(page.me(), name));
    }

    /** One that has begun meanwhile has nothing to be corrected. */
    private View again(Page page, LeadImport it, List<FieldError> errors) {
        return it.isReady() ? preview(page, 422, it, errors) : to(it);
    }

    /** The form knows columns by their place: their names may be anything. */
    private static Map<String, String> options(LeadImport it, Map<String, String> form) {
        Map<String, String> options = new HashMap<>();
        for (int place = 0; place < it.columns().size(); place++) {
            String field = form.get("field-" + place);
            if (field != null && !it.columns().get(place).isEmpty()) {
                options.put(it.columns().get(place), field);
            }
        }
        return options;
    }

    @PostMapping("/{id}/stop")
    View stop(Page page, @PathVariable String id) {
        return to(imports.stop(page.me(), LeadImportsApi.id(id)));
    }

    @PostMapping("/{id}/undo")
    View undo(Page page, @PathVariable String id) {
        LeadImport it = find(page, id);
        imports.undo(page.me(), it.id());
        return to(it);
    }

    @GetMapping("/{id}/rejected")
    void rejected(Page page, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        LeadImport it = find(page, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected.csv\"");
        try (CsvWriter csv = CsvWriter.toSpreadsheet(response.getOutputStream())) {
            rejections.write(page.me().workspace(), it, page.locale(), csv);
        }
    }

    private LeadImport find(Page page, String id) {
        return imports.find(page.me(), LeadImportsApi.id(id));
    }
}
