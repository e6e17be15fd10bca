package app.preflight.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single requests of an admin, whose answers matter. */
final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final SignIn signIn;

    Api(int port, SignIn signIn) {
        this.server = URI.create("http://localhost:" + port);
        this.signIn = signIn;
    }

    JsonNode get(String path) {
        return JSON.readTree(send(to("/api/v1" + path, signIn.token())));
    }

    JsonNode post(String path, String type, String body) {
        return JSON.readTree(
                send(
                        to("/api/v1" + path, signIn.token())
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))));
    }

    /** A file as the body. */
    JsonNode upload(String path, String type, Path file) throws IOException {
        return JSON.readTree(
                send(
                        to("/api/v1" + path, signIn.token())
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofFile(file))));
    }

    /** A page, or the part of one. */
    String page(String path) {
        return send(to(path, signIn.session()));
    }

    /** A form, sent as a page's script does. */
    String form(String path, String csrfToken, String fields) {
        return send(
                to(path, signIn.session())
                        .header("X-XSRF-TOKEN", csrfToken)
                        .header("HX-Request", "true")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder to(String path, String credentials) {
        String[] header = credentials.split(": ", 2);
        return HttpRequest.newBuilder(server.resolve(path)).header(header[0], header[1]);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new BenchFailure(
                        "The server answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new BenchFailure("A request failed: " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("The benchmark was interrupted.", stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
