package app.preflight.deals;

import app.preflight.accounts.User;
import app.preflight.processes.ProcessVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the board was asked for; a link to it keeps it. */
public record BoardChoice(
        List<ProcessVersion> processes,
        ProcessVersion process,
        List<User> users,
        String owner,
        String q) {

    public String ownerInUrl() {
        return URLEncoder.encode(owner, StandardCharsets.UTF_8);
    }

    public String qInUrl() {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    public boolean isFiltered() {
        return !owner.isEmpty() || !q.isEmpty();
    }
}
