package app.preflight.web;

import app.preflight.shared.Ids;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds what a path names, as far as the viewer sees it: a bean of the module whose it is. A
 * handler then takes the thing itself, and what is not found is a 404 before the handler is called.
 */
public interface Finder<T> extends KeyFinder<T> {

    Optional<T> find(Viewer viewer, UUID id);

    @Override
    default Optional<T> find(Viewer viewer, String id) {
        return Ids.parse(id).flatMap(parsed -> find(viewer, parsed));
    }
}
