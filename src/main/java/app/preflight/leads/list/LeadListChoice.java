package app.preflight.leads.list;

import app.preflight.accounts.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the list is filtered by, and may be.
 *
 * @param told what came of an act on many of them
 */
public record LeadListChoice(
        List<User> users,
        List<String> sources,
        String owner,
        String status,
        String source,
        String province,
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
                asked.getOrDefault("province", ""),
                asked.getOrDefault("q", ""),
                asked.getOrDefault("undecided", "").equals("true"),
                told);
    }

    public boolean isPlain() {
        return !undecided
                && Stream.of(owner, status, source, province, q).allMatch(String::isEmpty);
    }
}
