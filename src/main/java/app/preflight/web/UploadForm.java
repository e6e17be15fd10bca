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
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, read as it comes: the fields before the file are parameters, the file waits
 * for whoever may take it. So nothing is kept of a file whose sender is not known yet. What stands
 * behind the file is not read.
 */
final class UploadForm extends HttpServletRequestWrapper {

    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 1 << 16;

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
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        this.upload = readFields(reader.getItemIterator(context(request)));
    }

    private Optional<Upload> readFields(FileItemIterator items) throws IOException {
        for (int field = 0; field < MOST_FIELDS && items.hasNext(); field++) {
            FileItemStream item = items.next();
            if (!item.isFormField()) {
                String name = item.getName();
                return Optional.of(new Upload(name == null ? "" : name, item.openStream()));
            }
            parameters.put(item.getFieldName(), new String[] {text(item)});
        }
        return Optional.empty();
    }

    private static String text(FileItemStream item) throws IOException {
        try (InputStream bytes = item.openStream()) {
            byte[] text = bytes.readNBytes(LONGEST_FIELD);
            if (bytes.read() >= 0) {
                throw new IOException("a long field");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    private static UploadContext context(HttpServletRequest request) {
        return new UploadContext() {
            @Override
            public String getCharacterEncoding() {
                return StandardCharsets.UTF_8.name();
            }

            @Override
            public String getContentType() {
                return request.getContentType();
            }

            @Override
            public long contentLength() {
                return request.getContentLengthLong();
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return request.getInputStream();
            }
        };
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
