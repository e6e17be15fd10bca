package app.preflight.deals;

import app.preflight.accounts.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the list was asked for; a link to more of it keeps it. */
public record DealListChoice(List<User> users, String owner, String status, String q) {

    public String qInUrl() {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
