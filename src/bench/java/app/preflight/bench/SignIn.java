package app.preflight.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The two ways in, as headers to send along.
 *
 * @param token for the API
 * @param session for the pages
 */
record SignIn(String token, String session) {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern API_TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    /** Somebody who owns a twentieth of the deals that were made. */
    static final String SELLER = "user9@bench.example";

    static SignIn of(String email, int port) {
        CookieManager cookies = new CookieManager();
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            URI base = URI.create("http://localhost:" + port);
            String token = token(client, base, email);
            openSession(client, base.resolve("/sign-in"), email);
            String session =
                    cookies.getCookieStore().getCookies().stream()
                            .map(HttpCookie::toString)
                            .map(cookie -> cookie.replace("\"", ""))
                            .collect(Collectors.joining("; "));
            return new SignIn("Authorization: Bearer " + token, "Cookie: " + session);
        } catch (IOException failure) {
            throw new BenchFailure("Nobody could sign in.", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("The benchmark was interrupted.", stopped);
        }
    }

    private static String token(HttpClient client, URI base, String email)
            throws IOException, InterruptedException {
        String credentials = email + ":" + Server.PASSWORD;
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/api/v1/tokens"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        credentials.getBytes(
                                                                StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"bench\"}"))
                        .build();
        return find(API_TOKEN, client.send(request, BodyHandlers.ofString()));
    }

    private static void openSession(HttpClient client, URI form, String email)
            throws IOException, InterruptedException {
        HttpRequest show = HttpRequest.newBuilder(form).build();
        Map<String, String> fields =
                Map.of(
                        "_csrf",
                        find(FORM_TOKEN, client.send(show, BodyHandlers.ofString())),
                        "email",
                        email,
                        "password",
                        Server.PASSWORD);
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest send =
                HttpRequest.newBuilder(form)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        int status = client.send(send, BodyHandlers.discarding()).statusCode();
        if (status / 100 != 3) {
            throw new BenchFailure("Signing in was answered with " + status + ".");
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String find(Pattern pattern, HttpResponse<String> answer) {
        Matcher found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw new BenchFailure("Signing in was answered with " + answer.statusCode() + ".");
        }
        return found.group(1);
    }
}
