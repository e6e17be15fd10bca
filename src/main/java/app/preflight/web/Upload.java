package app.preflight.web;

import app.preflight.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.fileupload2.core.MultipartInput.MalformedStreamException;
import org.springframework.web.util.WebUtils;

/**
 * A file that somebody sends, to one of the {@link UploadPath}s: as the body itself, or in a form.
 *
 * @param name as its sender calls it; empty where none is told
 * @param bytes as they come in: never wholly in memory
 */
public record Upload(String name, InputStream bytes) {

    /** Of a request whose body is the file. */
    public static Upload ofBody(HttpServletRequest request) throws IOException {
        return new Upload("", request.getInputStream());
    }

    /** Empty where the request is no form with a file, or nobody has chosen one. */
    public static Optional<Upload> ofForm(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getNativeRequest(request, UploadForm.class))
                .flatMap(UploadForm::upload)
                .map(sent -> new Upload(simple(sent.name()), sent.bytes()))
                .filter(sent -> !sent.name().isEmpty());
    }

    /** Without the folders that some browsers told. */
    private static String simple(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Text.isUnsafe(file) ? "" : Text.line(file);
    }

    /**
     * @throws BodyTooLarge once there is more than the path may have
     * @throws Invalid where a form breaks off within the file
     */
    public void saveTo(Path file) throws IOException {
        try (bytes) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (MalformedStreamException cut) {
            throw Invalid.unreadable(new FieldError("file", "error.cut-off"));
        }
    }
}
