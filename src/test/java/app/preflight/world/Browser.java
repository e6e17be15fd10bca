package app.preflight.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as the server can tell: it keeps cookies, and sends the hidden token of the
 * last page it saw with each form. It follows no redirect.
 */
public final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"([A-Za-z0-9_=-]+)\"");
    public static final String SESSION = "preflight_session";

    private final URI server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String token = "";

    public Browser(URI server) {
        this.server = server;
    }

    Browser copy() {
        Browser copy = new Browser(server);
        copy.cookies.putAll(cookies);
        copy.token = token;
        return copy;
    }

    public Browser signIn(Person person) {
        return signIn(person.email(), person.password());
    }

    public Browser signIn(String email, String password) {
        get("/sign-in").expect(200);
        post("/sign-in", Map.of("email", email, "password", password)).expect(303);
        get("/").expect(200);
        return this;
    }

    public Answer get(String path) {
        return remember(send(request(path).GET().build()));
    }

    /** What goes on without an end: that it begins is enough. */
    public Answer open(String path) {
        return sent(
                request(path).GET().build(),
                request -> {
                    HttpResponse<InputStream> begun =
                            HTTP.send(request, BodyHandlers.ofInputStream());
                    begun.body().close();
                    return new Answer("GET " + path, begun.statusCode(), begun.headers(), "");
                });
    }

    public Answer post(String path, Map<String, String> form) {
        Map<String, String> withToken = new LinkedHashMap<>(form);
        withToken.put("_csrf", token);
        return postAsIs(path, withToken);
    }

    /** Without the token: what another site's page could make this browser send. */
    public Answer postAsIs(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return remember(
                send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build()));
    }

    /** As a form does that has a field for a file. */
    public Answer postFile(String path, String name, String content) {
        return postFileAsIs(path, name, content, token);
    }

    public Answer postFileAsIs(String path, String name, String content, String withToken) {
        String body =
                part("name=\"_csrf\"", withToken)
                        + part("name=\"file\"; filename=\"" + name + "\"", content)
                        + "--part--\r\n";
        return remember(
                send(
                        request(path)
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .POST(BodyPublishers.ofString(body))
                                .build()));
    }

    private static String part(String disposition, String content) {
        return "--part\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                .formatted(disposition, content);
    }

    /** The hidden token of the last page. */
    public String token() {
        return token;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** What somebody planted in this browser, or took from another. */
    public Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** One header more with every request from now on. */
    public Browser sending(String name, String value) {
        headers.put(name, value);
        return this;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", joined(cookies));
        }
        return request;
    }

    private static String joined(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private interface Sending {
        Answer of(HttpRequest request) throws IOException, InterruptedException;
    }

    private static Answer send(HttpRequest request) {
        return sent(
                request,
                whole -> {
                    String call = request.method() + " " + request.uri().getPath();
                    return Answer.of(call, HTTP.send(whole, BodyHandlers.ofString()));
                });
    }

    private static Answer sent(HttpRequest request, Sending sending) {
        try {
            return sending.of(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Answer remember(Answer answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            HttpCookie cookie = HttpCookie.parse(header).getFirst();
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        Matcher matcher = TOKEN.matcher(answer.body());
        if (matcher.find()) {
            token = matcher.group(1);
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
