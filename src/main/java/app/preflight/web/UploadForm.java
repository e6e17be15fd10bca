package app.preflight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, read as it comes: the fields before the file are parameters, the file waits
 * for whoever may take it. So nothing is kept of a file whose sender is not known yet. What stands
 * behind the file is not read.
 */
final class UploadForm extends HttpServletRequestWrapper {

    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 1 << 16;

    /** Of one part: a file's name of 255 letters takes three times as many bytes in Thai. */
    private static final int LONGEST_HEADERS = 1 << 12;

    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Optional<Upload> upload;

    static boolean isOne(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /**
     * @throws IOException where it is no form, or too much stands before its file
     */
    UploadForm(HttpServletRequest request) throws IOException {
        super(request);
        parameters.putAll(request.getParameterMap());
        var reader = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        reader.setMaxPartHeaderSize(LONGEST_HEADERS);
        this.upload = readFields(reader, reader.getItemIterator(request));
    }

    private Optional<Upload> readFields(
            JakartaServletFileUpload<?, ?> reader, FileItemInputIterator items) throws IOException {
        for (int field = 0; field < MOST_FIELDS && items.hasNext(); field++) {
            FileItemInput item = items.next();
            if (!item.isFormField()) {
                // As it was sent: the item's own name is refused where this system has no such
                // files.
                String name = reader.getFileName(item.getHeaders());
                return Optional.of(new Upload(name == null ? "" : name, item.getInputStream()));
            }
            parameters.put(item.getFieldName(), new String[] {text(item)});
        }
        return Optional.empty();
    }

    private static String text(FileItemInput item) throws IOException {
        try (InputStream bytes = item.getInputStream()) {
            byte[] text = bytes.readNBytes(LONGEST_FIELD);
            if (bytes.read() >= 0) {
                throw new IOException("a long field");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    Optional<Upload> upload() {
        return upload;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }
}
