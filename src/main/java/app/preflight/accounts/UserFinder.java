package app.preflight.accounts;

import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Also those who are deactivated. */
@Component
record UserFinder(Users users) implements Finder<User> {

    @Override
    public Class<User> type() {
        return User.class;
    }

    @Override
    public Optional<User> find(Viewer viewer, UUID id) {
        return users.visibleTo(viewer).stream()
                .filter(user -> user.id().value().equals(id))
                .findFirst();
    }
}
