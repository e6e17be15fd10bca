package app.preflight.leads.list;

import app.preflight.accounts.User;
import app.preflight.leads.LeadFilter;
import app.preflight.leads.LeadStatus;
import app.preflight.shared.UserId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the filters of a list mean.
 *
 * @param ignored the names of those that mean nothing: a view may be older than what it says
 */
record ParsedFilter(LeadFilter filter, List<String> ignored) {

    /**
     * @param users whose leads the viewer sees
     */
    static ParsedFilter of(Viewer viewer, Map<String, String> filters, List<User> users) {
        Optional<String> status = given(filters, "status");
        Optional<String> owner = given(filters, "owner");
        Optional<LeadStatus> knownStatus = status.flatMap(LeadStatus::find);
        Optional<UserId> knownOwner = owner.flatMap(named -> owner(viewer, named, users));
        LeadFilter filter =
                new LeadFilter(
                        knownStatus,
                        knownOwner,
                        LeadFilter.values(filters),
                        given(filters, "q"),
                        filters.getOrDefault("undecided", "").equals("true"));
        return new ParsedFilter(
                filter,
                Stream.of(
                                status.filter(said -> knownStatus.isEmpty()).map(said -> "status"),
                                owner.filter(said -> knownOwner.isEmpty()).map(said -> "owner"))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> given(Map<String, String> filters, String name) {
        return Optional.ofNullable(filters.get(name)).filter(text -> !text.isBlank());
    }

    /** Also of somebody who does not sign in any more, as long as they own leads. */
    private static Optional<UserId> owner(Viewer viewer, String named, List<User> users) {
        return named.equals("me")
                ? Optional.of(viewer.id())
                : users.stream()
                        .filter(user ->
                                user.id().value().toString().equals(named)
                                        || user.email().equalsIgnoreCase(named))
                        .map(User::id)
                        .findFirst();
    }
}
