package app.preflight.processes;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.View;

/** A file to take away. */
record ProcessFile(String name, MediaType type, String text) {

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String disposition() {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    ResponseEntity<byte[]> entity() {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .body(bytes());
    }

    View view() {
        return (model, request, response) -> {
            response.setContentType(type.toString());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
            response.getOutputStream().write(bytes());
        };
    }
}
