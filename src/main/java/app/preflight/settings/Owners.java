package app.preflight.settings;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What root makes in somebody's folder belongs to that person, who may start us later. */
final class Owners {

    private static final String USER = "unix:uid";
    private static final String GROUP = "unix:gid";
    private static final Integer ROOT = 0;

    private Owners() {}

    static Path handOver(Path made) throws IOException {
        Path parent = Objects.requireNonNull(made.getParent());
        if (ROOT.equals(Files.getAttribute(made, USER, NOFOLLOW_LINKS))) {
            Files.setAttribute(made, USER, Files.getAttribute(parent, USER), NOFOLLOW_LINKS);
            Files.setAttribute(made, GROUP, Files.getAttribute(parent, GROUP), NOFOLLOW_LINKS);
        }
        return made;
    }
}
