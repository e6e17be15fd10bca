package app.preflight.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs, written as the command to put before its own. It refuses to run as root,
 * and wants a user who has a name.
 */
record Account(List<String> prefix) {

    private static final System.Logger LOG = System.getLogger(Account.class.getName());

    private static final int OTHERS_EXECUTE = 01;

    private static final Account OURS = new Account(List.of());

    /** A user without rights by the kernel's word, whose files nevertheless stay ours. */
    private static final Account UNMAPPED = new Account(List.of("unshare", "-U"));

    // Named, running, and able to write the data: all that can be wrong, in one try.
    private static final String PROBE =
            "id -un && test \"$(id -u)\" != 0 && test -w \"$0\" && test -x \"$0\" && \"$1\" --version";

    static Account reaching(Home home, Binaries binaries) {
        for (Account account : candidates(home)) {
            if (account.reaches(home, binaries)) {
                return account;
            }
        }
        if (!Home.isRoot()) {
            throw ordinaryUserCannot(home);
        }
        Account nobody = as(Owner.NOBODY);
        giveToNobody(home);
        if (nobody.reaches(home, binaries)) {
            return nobody;
        }
        throw rootCannot(home);
    }

    private static List<Account> candidates(Home home) {
        if (!Home.isRoot()) {
            return List.of(OURS, UNMAPPED);
        }
        List<Account> accounts = new ArrayList<>(List.of(UNMAPPED));
        try {
            Owner owner = Owner.of(home.path());
            if (owner.user() != 0) {
                accounts.add(as(owner));
            }
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(home.path(), e);
        }
        return accounts;
    }

    private static Account as(Owner owner) {
        return new Account(
                List.of(
                        "setpriv",
                        "--reuid=" + owner.user(),
                        "--regid=" + owner.group(),
                        "--clear-groups"));
    }

    private boolean reaches(Home home, Binaries binaries) {
        Path data = Files.isDirectory(home.cluster()) ? home.cluster() : home.path();
        return new Programs(home, binaries, this)
                .run("sh", "-c", PROBE, data.toString(), binaries.program("postgres"));
    }

    // The last resort, where containers deny user namespaces. The folders above become passable for
    // everybody, not readable; nothing less lets another user reach the data.
    private static void giveToNobody(Home home) {
        try {
            Owner.NOBODY.takesAllOf(home.path());
            for (Path above = home.path().getParent(); above != null; above = above.getParent()) {
                makePassable(above);
            }
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(home.path(), e);
        }
    }

    private static void makePassable(Path folder) throws IOException {
        int mode = (int) Files.getAttribute(folder, "unix:mode");
        if ((mode & OTHERS_EXECUTE) == 0) {
            LOG.log(
                    Level.INFO,
                    "{0} made passable for PostgreSQL, which won''t run as root",
                    folder);
            Files.setAttribute(folder, "unix:mode", mode | OTHERS_EXECUTE);
        }
    }

    private static EmbeddedPostgresException ordinaryUserCannot(Home home) {
        return new EmbeddedPostgresException(
                "PostgreSQL cannot run as this user on %s, perhaps because the folder belongs to another user: %s"
                        .formatted(home.path(), Programs.lastWords(home)));
    }

    private static EmbeddedPostgresException rootCannot(Home home) {
        return new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root, and neither unshare -U nor setpriv works here; start Preflight as an ordinary user: %s"
                        .formatted(Programs.lastWords(home)));
    }
}
