package app.preflight.processes;

import app.preflight.processes.ProcessesApi.ProcessBody;
import app.preflight.processes.outline.Line;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/process-imports}: what a checklist in any form would become, line by line;
 * with {@code ?publish=true} it becomes that.
 */
@RestController
@RequestMapping("/api/v1/process-imports")
class ProcessImportsApi {

    private static final String CSV = "text/csv";

    private final ProcessImports imports;

    ProcessImportsApi(ProcessImports imports) {
        this.imports = imports;
    }

    record ImportBody(List<ProcessBody> processes, List<Line> lines) {}

    @PostMapping(
            consumes = {
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.TEXT_MARKDOWN_VALUE,
                MediaType.TEXT_HTML_VALUE,
                CSV,
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<ImportBody> read(
            Viewer viewer,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody byte[] body,
            @RequestParam(defaultValue = "false") boolean publish,
            @RequestParam Optional<String> name,
            Locale locale) {
        viewer.requireAdmin();
        return answer(viewer, preview(type, utf8(body), name), publish, locale);
    }

    private ProcessImports.Preview preview(MediaType type, String text, Optional<String> name) {
        return switch (type.getSubtype()) {
            case "json" -> imports.file(text);
            case "csv" -> imports.table(text);
            case "html" -> imports.html(text);
            default -> imports.text(text, name);
        };
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException other) {
            throw Invalid.unreadable(new FieldError("text", "error.charset"));
        }
    }

    private ResponseEntity<ImportBody> answer(
            Viewer viewer, ProcessImports.Preview preview, boolean publish, Locale locale) {
        if (!publish) {
            List<ProcessBody> processes =
                    preview.processes().stream()
                            .map(process -> ProcessBody.ofDraft(process, locale))
                            .toList();
            return ResponseEntity.ok(new ImportBody(processes, preview.lines()));
        }
        List<ProcessBody> published =
                imports.publish(viewer.workspace(), preview).stream()
                        .map(version -> ProcessBody.of(version, locale))
                        .toList();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new ImportBody(published, preview.lines()));
    }
}
