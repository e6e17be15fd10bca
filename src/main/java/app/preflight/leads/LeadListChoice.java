package app.preflight.leads;

import app.preflight.accounts.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the list was asked for; a link to more of it keeps it.
 *
 * @param told what came of an act on many of them
 */
public record LeadListChoice(
        List<User> users,
        List<String> sources,
        String owner,
        String status,
        String source,
        String q,
        boolean undecided,
        Optional<String> told) {

    static LeadListChoice of(
            Map<String, String> asked,
            List<User> users,
            List<String> sources,
            Optional<String> told) {
        return new LeadListChoice(
                users,
                sources,
                asked.getOrDefault("owner", ""),
                asked.getOrDefault("status", ""),
                asked.getOrDefault("source", ""),
                asked.getOrDefault("q", ""),
                asked.getOrDefault("undecided", "").equals("true"),
                told);
    }

    public boolean isPlain() {
        return owner.isEmpty() && status.isEmpty() && source.isEmpty() && q.isEmpty() && !undecided;
    }

    /** The choice as a query: {@code q=…&status=…}. */
    public String query() {
        return "q=%s&status=%s&owner=%s&source=%s&undecided=%s"
                .formatted(encoded(q), encoded(status), encoded(owner), encoded(source), undecided);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
