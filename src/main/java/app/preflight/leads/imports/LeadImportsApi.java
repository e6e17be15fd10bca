package app.preflight.leads.imports;

import app.preflight.leads.OwnerChoice;
import app.preflight.leads.OwnerChoices;
import app.preflight.shared.Ids;
import app.preflight.shared.Text;
import app.preflight.tables.CsvWriter;
import app.preflight.web.FieldError;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Texts;
import app.preflight.web.Upload;
import app.preflight.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/imports}: leads that come as a file. */
@RestController
@RequestMapping("/api/v1/imports")
class LeadImportsApi {

    static final String FORM = "multipart/form-data";

    private final LeadImports imports;
    private final Previews previews;
    private final Rejections rejections;
    private final OwnerChoices owners;
    private final Problems problems;
    private final Texts texts;

    LeadImportsApi(
            LeadImports imports,
            Previews previews,
            Rejections rejections,
            OwnerChoices owners,
            Problems problems,
            Texts texts) {
        this.imports = imports;
        this.previews = previews;
        this.rejections = rejections;
        this.owners = owners;
        this.problems = problems;
        this.texts = texts;
    }

    @PostMapping(
            consumes = {
                "text/csv",
                "application/octet-stream",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                FORM
            })
    ResponseEntity<LeadImportBody> add(
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "later") String policy,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "me") String owner,
            @RequestParam(defaultValue = "false") boolean preview)
            throws IOException {
        LeadImports.ImportOptions options =
                new LeadImports.ImportOptions(
                        policy(policy),
                        ColumnMapping.options(mapping),
                        owners.require(viewer, owner),
                        preview);
        Upload upload = upload(request);
        LeadImport taken = imports.take(viewer, upload, name(upload, name), options);
        return ResponseEntity.created(URI.create("/api/v1/imports/" + taken.id()))
                .body(body(viewer, taken));
    }

    private static Policy policy(String word) {
        return Policy.find(word).orElseThrow(() -> new Invalid("policy", "error.choice"));
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

    private LeadImportBody body(Viewer viewer, LeadImport it) {
        return it.isReady()
                ? LeadImportBody.of(it, previews.of(viewer, it), this::said)
                : LeadImportBody.of(it);
    }

    private String said(FieldError error) {
        return texts.get(LocaleContextHolder.getLocale(), error.key(), error.arguments().toArray());
    }

    @GetMapping
    Listed<LeadImportBody> list(@AuthenticationPrincipal Viewer viewer) {
        return new Listed<>(imports.list(viewer).stream().map(LeadImportBody::of).toList(), null);
    }

    @GetMapping("/{id}")
    LeadImportBody get(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return body(viewer, imports.find(viewer, id(id)));
    }

    record Beginning(
            @Nullable String policy,
            @Nullable String owner,
            @Nullable Map<String, @Nullable String> mapping) {

        Map<String, String> columns() {
            Map<String, String> columns = new HashMap<>();
            if (mapping != null) {
                mapping.forEach((column, field) -> columns.put(column, said(column, field)));
            }
            return columns;
        }

        private static String said(String column, @Nullable String field) {
            return Optional.ofNullable(field)
                    .orElseThrow(() -> new Invalid("mapping." + column, "error.type"));
        }
    }

    @PostMapping("/{id}/start")
    ResponseEntity<?> start(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestBody Beginning body) {
        Optional<Policy> policy = Optional.ofNullable(body.policy()).map(LeadImportsApi::policy);
        Optional<OwnerChoice> owner =
                Optional.ofNullable(body.owner())
                        .filter(name -> !name.isBlank())
                        .map(name -> owners.require(viewer, name));
        return imports.start(viewer, id(id), policy, owner, body.columns())
                .<ResponseEntity<?>>map(begun -> ResponseEntity.ok(LeadImportBody.of(begun)))
                .orElseGet(() -> conflict("import-begun"));
    }

    @PostMapping("/{id}/stop")
    LeadImportBody stop(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return LeadImportBody.of(imports.stop(viewer, id(id)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> undo(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return imports.undo(viewer, id(id))
                .<ResponseEntity<?>>map(
                        begun -> ResponseEntity.accepted().body(LeadImportBody.of(begun)))
                .orElseGet(() -> conflict("import-not-undoable"));
    }

    @GetMapping("/{id}/rejected")
    void rejected(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            HttpServletResponse response)
            throws IOException {
        LeadImport it = imports.find(viewer, id(id));
        response.setContentType("text/csv;charset=UTF-8");
        try (CsvWriter csv = CsvWriter.to(response.getOutputStream())) {
            rejections.write(viewer.workspace(), it, LocaleContextHolder.getLocale(), csv);
        }
    }

    private ResponseEntity<?> conflict(String problem) {
        return problems.answer(HttpStatus.CONFLICT, problem, Map.of());
    }

    static UUID id(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }
}
