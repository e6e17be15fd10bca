package app.preflight.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/openapi.json}: what the API takes and answers. The document is written by hand,
 * before the handlers; a test holds one against the other.
 */
@RestController
class OpenApi {

    private final Resource document = new ClassPathResource("openapi.json");

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource document() {
        return document;
    }
}
