package app.preflight.processes;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
    ResponseEntity<byte[]> json(ProcessVersion process) {
        return files.json(process).entity();
    }

    @GetMapping(produces = MediaType.TEXT_MARKDOWN_VALUE)
    ResponseEntity<byte[]> markdown(ProcessVersion process, Locale locale) {
        return files.markdown(process, locale).entity();
    }

    @GetMapping(produces = "text/csv")
    ResponseEntity<byte[]> csv(ProcessVersion process) {
        return files.csv(process).entity();
    }
}
