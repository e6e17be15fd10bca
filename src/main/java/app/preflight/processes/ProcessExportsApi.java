package app.preflight.processes;

import app.preflight.web.Viewer;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/process-exports/{key}}: the newest version as a file, in the form that {@code
 * Accept} names. What is JSON or CSV comes in again identical.
 */
@RestController
@RequestMapping("/api/v1/process-exports/{key}")
class ProcessExportsApi {

    private final ProcessFiles files;

    ProcessExportsApi(ProcessFiles files) {
        this.files = files;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(@AuthenticationPrincipal Viewer viewer, @PathVariable String key) {
        return files.json(viewer, key).entity();
    }

    @GetMapping(produces = MediaType.TEXT_MARKDOWN_VALUE)
    ResponseEntity<byte[]> markdown(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String key, Locale locale) {
        return files.markdown(viewer, key, locale).entity();
    }

    @GetMapping(produces = "text/csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Viewer viewer, @PathVariable String key) {
        return files.csv(viewer, key).entity();
    }
}
