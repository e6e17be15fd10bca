package app.preflight.web;

import java.util.Optional;

/** Finds what a path names by a key, as processes have one. What has an id has a {@link Finder}. */
public interface KeyFinder<T> {

    Class<T> type();

    /**
     * @throws Forbidden where it is nothing for a viewer of that role
     */
    Optional<T> find(Viewer viewer, String key);
}
