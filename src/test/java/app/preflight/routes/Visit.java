package app.preflight.routes;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One route with all that it needs to be taken. {@code <lead>} stands for the id of a lead of the
 * company that is visited, {@code <lead:lost>} for that of another one, {@code <=word>} for the
 * word itself; {@code \\n} begins a new line.
 *
 * @param address with its query
 * @param sent a form as {@code name=value&name=value}, a body in JSON, or what the file holds; of a
 *     GET the type of the answer, where the route has several
 */
public record Visit(String method, String address, String sent) {

    private static final String API = "/api/v1";
    private static final Pattern PLACE = Pattern.compile("<[^>]+>");

    /** Where a session begins or nobody has one. */
    private static final Pattern FOR_STRANGERS =
            Pattern.compile("/(sign-in|invitations/|forms/).*");

    /** Whose body is a file. */
    private static final Set<String> UPLOADS = Set.of("/leads/imports", API + "/imports");

    static Visit parse(String line) {
        String[] words = line.split(" ", 3);
        String sent = words.length == 3 ? words[2] : "";
        return new Visit(words[0], words[1], sent.replace("\\n", "\n"));
    }

    /** As {@link Routes} calls it. */
    public String route() {
        String path = address.replaceFirst("\\?.*", "");
        String type = method.equals("GET") && !sent.isEmpty() ? " " + sent : "";
        return method + " " + PLACE.matcher(path).replaceAll("{}") + type;
    }

    public boolean isApi() {
        return address.startsWith(API);
    }

    public boolean isPage() {
        return method.equals("GET") && !isApi() && !isStream();
    }

    public boolean isForm() {
        return method.equals("POST") && !isApi() && !isUpload();
    }

    /** What a web site of somebody else's may send as well. */
    public boolean isPublic() {
        return address.startsWith("/forms/");
    }

    private boolean isUpload() {
        return method.equals("POST") && UPLOADS.contains(address);
    }

    private boolean isStream() {
        return address.endsWith("/live");
    }

    public Answer in(Company company) {
        if (isApi()) {
            return call(company);
        }
        Browser browser = browser(company);
        if (method.equals("GET")) {
            String path = company.filled(address);
            return isStream() ? browser.open(path) : browser.get(path);
        }
        return isUpload()
                ? browser.postFile(address, "leads.csv", company.filled(sent))
                : browser.post(company.filled(address), form(company));
    }

    /** Whoever goes there: where a session begins, it is not the admin's that ends. */
    public Browser browser(Company company) {
        return FOR_STRANGERS.matcher(address).matches() ? company.stranger() : company.browser();
    }

    private Answer call(Company company) {
        String path = company.filled(address).substring(API.length());
        Caller caller = company.caller(path);
        if (isUpload()) {
            return caller.postText(path, "text/csv", company.filled(sent));
        }
        if (method.equals("GET")) {
            return (sent.isEmpty() ? caller : caller.with("Accept", sent)).get(path);
        }
        return sent.isEmpty()
                ? caller.send(method, path, BodyPublishers.noBody())
                : caller.sendJson(method, path, json(company));
    }

    public String json(Company company) {
        return company.filledJson(sent);
    }

    /** What the form sends where everything in it is right. */
    public Map<String, String> form(Company company) {
        Map<String, String> form = new LinkedHashMap<>();
        Arrays.stream(sent.split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .forEach(field -> form.put(field[0], company.filled(field[1])));
        return form;
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
