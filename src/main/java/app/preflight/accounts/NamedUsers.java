package app.preflight.accounts;

import app.preflight.shared.Ids;
import app.preflight.shared.Text;
import app.preflight.shared.UserId;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Users as callers name them: {@code me}, an id or an e-mail address. */
@Component
public class NamedUsers {

    private final Users users;

    NamedUsers(Users users) {
        this.users = users;
    }

    /**
     * Whose deals a caller asks for: {@code me}, an id or an e-mail address. Whether the viewer
     * sees them is not asked here; the scope of every query shows nothing of others.
     *
     * @throws Invalid where it is none of these
     */
    public UserId owner(Viewer viewer, String named) {
        return named.equals("me")
                ? viewer.id()
                : Ids.parse(named)
                        .map(UserId::new)
                        .or(() -> byEmail(viewer, named))
                        .orElseThrow(() -> new Invalid("owner", "error.user"));
    }

    /**
     * Whom a caller means by {@code me}, an id or an e-mail address, among those whose deals the
     * viewer sees.
     */
    public Optional<User> user(Viewer viewer, String named) {
        if (named.equals("me")) {
            return users.find(viewer, viewer.id());
        }
        return Ids.parse(named)
                .map(UserId::new)
                .or(() -> byEmail(viewer, named))
                .flatMap(user -> users.find(viewer, user));
    }

    /** The same; nobody, with an error noted, where the viewer sees no such user. */
    public Optional<UserId> user(Viewer viewer, NamedUser named, Fields fields, String field) {
        Optional<UserId> user = user(viewer, named.name()).map(User::id);
        if (user.isEmpty()) {
            fields.reject(field, "error.user");
        }
        return user;
    }

    /** A text that the database would not even compare is nobody's address. */
    private Optional<UserId> byEmail(Viewer viewer, String named) {
        return Text.isUnsafe(named)
                ? Optional.empty()
                : users.findByEmail(viewer.workspace(), named).map(User::id);
    }
}
