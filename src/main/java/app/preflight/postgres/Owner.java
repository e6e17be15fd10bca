package app.preflight.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The numeric owner of a file. Numbers, because in a container the names may be missing. */
record Owner(int user, int group) {

    /** Everywhere the user with no rights, and the one the kernel shows for unmapped ids. */
    static final Owner NOBODY = new Owner(65534, 65534);

    static Owner of(Path path) throws IOException {
        return new Owner(
                (int) Files.getAttribute(path, "unix:uid"),
                (int) Files.getAttribute(path, "unix:gid"));
    }

    void takes(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", user, NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", group, NOFOLLOW_LINKS);
    }

    void takesAllOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                takes(file);
            }
        }
    }
}
