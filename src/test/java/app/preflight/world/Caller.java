package app.preflight.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody's program that calls the API: paths are those under {@code /api/v1}. */
public record Caller(HttpClient http, URI server, Map<String, String> headers) {

    private static final HttpClient SHARED =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    public static Caller of(URI server) {
        return new Caller(SHARED, server, Map.of());
    }

    /** The same caller, sending one header more. */
    public Caller with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(http, server, more);
    }

    /** The same caller, with the same token, talking to another server. */
    public Caller at(URI other) {
        return new Caller(http, other, headers);
    }

    public Caller in(String language) {
        return with("Accept-Language", language);
    }

    public Caller ifMatch(String etag) {
        return with("If-Match", etag);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return sendJson("POST", path, Json.write(body));
    }

    public Answer put(String path, Object body) {
        return sendJson("PUT", path, Json.write(body));
    }

    public Answer patch(String path, Object body) {
        return sendJson("PATCH", path, Json.write(body));
    }

    /** Text that is said to be JSON, whether it is or not. */
    public Answer sendJson(String method, String path, String body) {
        return with("Content-Type", "application/json")
                .send(method, path, BodyPublishers.ofString(body));
    }

    public Answer postText(String path, String type, String text) {
        return with("Content-Type", type).send("POST", path, BodyPublishers.ofString(text));
    }

    public Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(method, body);
        headers.forEach(request::header);
        try {
            return Answer.of(
                    method + " " + path, http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
