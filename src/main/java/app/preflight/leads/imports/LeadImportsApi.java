package app.preflight.leads.imports;

import app.preflight.shared.Text;
import app.preflight.tables.CsvWriter;
import app.preflight.web.Body;
import app.preflight.web.Contract;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.Problems;
import app.preflight.web.Texts;
import app.preflight.web.Upload;
import app.preflight.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/imports}: leads that come as a file. */
@RestController
@RequestMapping("/api/v1/imports")
class LeadImportsApi {

    static final String FORM = "multipart/form-data";

    private final LeadImports imports;
    private final Previews previews;
    private final Rejections rejections;
    private final Contract contract;
    private final Problems problems;
    private final Texts texts;
    private final JsonMapper json;

    LeadImportsApi(
            LeadImports imports,
            Previews previews,
            Rejections rejections,
            Contract contract,
            Problems problems,
            Texts texts,
            JsonMapper json) {
        this.imports = imports;
        this.previews = previews;
        this.rejections = rejections;
        this.contract = contract;
        this.problems = problems;
        this.texts = texts;
        this.json = json;
    }

    @PostMapping(
            consumes = {
                "text/csv",
                "application/octet-stream",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                FORM
            })
    ResponseEntity<Import> add(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "later") String policy,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "me") String owner,
            @RequestParam(defaultValue = "false") boolean preview)
            throws IOException {
        ObjectNode choices = json.createObjectNode().put("policy", policy).put("owner", owner);
        if (!mapping.isBlank()) {
            choices.set("mapping", parsed(mapping));
        }
        Upload upload = upload(request);
        LeadImport taken =
                imports.take(
                        viewer,
                        upload,
                        name(upload, name),
                        contract.read(choices, ImportChoices.class),
                        preview);
        return ResponseEntity.created(URI.create("/api/v1/imports/" + taken.id()))
                .body(body(viewer, taken));
    }

    private JsonNode parsed(String mapping) {
        try {
            return json.readTree(mapping);
        } catch (JacksonException broken) {
            throw new Invalid("mapping", "error.type");
        }
    }

    private static Upload upload(HttpServletRequest request) throws IOException {
        boolean form = String.valueOf(request.getContentType()).startsWith(FORM);
        return form
                ? Upload.ofForm(request).orElseThrow(() -> new Invalid("file", "error.required"))
                : Upload.ofBody(request);
    }

    private static String name(Upload upload, String given) {
        String name = Text.line(given.isBlank() ? upload.name() : given);
        if (name.length() > Fields.LINE) {
            throw new Invalid("name", "error.long", Fields.LINE);
        }
        return name.isEmpty() ? "leads" : name;
    }

    private Import body(Viewer viewer, LeadImport it) {
        return it.isReady() ? Import.of(it, previews.of(viewer, it), this::said) : Import.of(it);
    }

    private String said(FieldError error) {
        return texts.get(LocaleContextHolder.getLocale(), error.key(), error.arguments().toArray());
    }

    @GetMapping
    Listed<Import> list(Viewer viewer) {
        return new Listed<>(imports.list(viewer), null).map(Import::of);
    }

    @GetMapping("/{id}")
    Import get(Viewer viewer, LeadImport it) {
        return body(viewer, it);
    }

    @PostMapping("/{id}/start")
    ResponseEntity<?> start(Viewer viewer, LeadImport it, @Body ImportChoices choices) {
        return imports.start(viewer, it, choices)
                .<ResponseEntity<?>>map(problems::answer)
                .orElseGet(() -> ResponseEntity.ok(now(viewer, it)));
    }

    @PostMapping("/{id}/stop")
    Import stop(Viewer viewer, LeadImport it) {
        imports.stop(viewer, it);
        return now(viewer, it);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> undo(Viewer viewer, LeadImport it) {
        return imports.undo(viewer, it)
                .<ResponseEntity<?>>map(problems::answer)
                .orElseGet(() -> ResponseEntity.accepted().body(now(viewer, it)));
    }

    private Import now(Viewer viewer, LeadImport seen) {
        return Import.of(imports.find(viewer, seen.id()).orElseThrow());
    }

    @GetMapping("/{id}/rejected")
    void rejected(Viewer viewer, LeadImport it, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        try (CsvWriter csv = CsvWriter.to(response.getOutputStream())) {
            rejections.write(viewer.workspace(), it, LocaleContextHolder.getLocale(), csv);
        }
    }
}
