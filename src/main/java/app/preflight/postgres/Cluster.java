package app.preflight.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data on disk: made once, readable by one major version of PostgreSQL only. */
record Cluster(Home home, Programs programs) {

    /** Goes with the version of the binaries in pom.xml. */
    static final String MAJOR_VERSION = "18";

    static final String NAME = "postgres-" + MAJOR_VERSION;

    static final String SUPERUSER = "postgres";

    static void refuseAnotherMajorVersion(Home home) {
        if (!Files.isDirectory(home.cluster())) {
            return;
        }
        String version = version(home);
        if (!version.equals(MAJOR_VERSION)) {
            throw new EmbeddedPostgresException(
                    "The data in %s was written by PostgreSQL %s, and this Preflight brings PostgreSQL %s; back it up with the Preflight that wrote it, and restore that into a new folder."
                            .formatted(home.path().getParent(), version, MAJOR_VERSION));
        }
    }

    private static String version(Home home) {
        try {
            return Files.readString(home.cluster().resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "%s holds no PostgreSQL data that this user may read."
                            .formatted(home.cluster()),
                    e);
        }
    }

    /** Answers the superuser's password. */
    String createOnce() {
        Secret password = home.secret("superuser.password");
        if (Files.isDirectory(home.cluster())) {
            return password.read();
        }
        String created = password.readOrCreate();
        home.handOver();
        create(password.file());
        return created;
    }

    // Renamed when complete: a start that is killed here begins anew next time.
    private void create(Path passwordFile) {
        Path fresh = home.path().resolve("cluster.new");
        boolean done =
                programs.run("rm", "-rf", fresh.toString())
                        && programs.runProgram("initdb", arguments(fresh, passwordFile));
        if (!done) {
            throw failure();
        }
        try {
            Files.writeString(
                    fresh.resolve("postgresql.conf"), "\ninclude '../preflight.conf'\n", APPEND);
            Files.move(fresh, home.cluster(), ATOMIC_MOVE);
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(home.path(), e);
        }
    }

    // Any less of locale, and where LANG is unset trigrams don't see Thai.
    private static String[] arguments(Path folder, Path passwordFile) {
        return new String[] {
            "--pgdata=" + folder,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--lc-collate=C",
            "--lc-ctype=C.UTF-8",
            "--no-instructions"
        };
    }

    private EmbeddedPostgresException failure() {
        String said = Programs.lastWords(home);
        return new EmbeddedPostgresException(
                EmbeddedPostgresException.isDiskFull(said)
                        ? EmbeddedPostgresException.diskFull(home.path())
                        : "The database could not be made in %s: %s".formatted(home.path(), said));
    }
}
