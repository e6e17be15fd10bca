package app.preflight.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as they come in the jar. The name changes with the content. */
record Archive(String name, URL resource) {

    private static final int EXECUTABLE = 0100;

    static Archive forThisMachine() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String file =
                switch (machine) {
                    case "Linux amd64" -> "postgres-linux-x86_64.txz";
                    case "Linux aarch64" -> "postgres-linux-arm_64.txz";
                    default -> "postgres for " + machine;
                };
        URL resource = Archive.class.getResource("/" + file);
        if (resource == null) {
            throw new EmbeddedPostgresException(
                    "Preflight brings no PostgreSQL for %s; set PREFLIGHT_DATABASE_URL to one of your own."
                            .formatted(machine));
        }
        return new Archive(Cluster.NAME + "-" + fingerprint(resource), resource);
    }

    private static String fingerprint(URL resource) {
        try {
            URLConnection connection = resource.openConnection();
            connection.setUseCaches(false);
            return connection instanceof JarURLConnection jar
                    ? Long.toHexString(jar.getJarEntry().getCrc())
                    : Long.toHexString(connection.getContentLengthLong());
        } catch (IOException e) {
            throw new EmbeddedPostgresException("%s cannot be read.".formatted(resource), e);
        }
    }

    void unpackTo(Path folder) throws IOException {
        try (var in = new BufferedInputStream(resource.openStream());
                var tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    // Rights are set, not left to the umask: another user than this one may run the programs.
    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            allow(path, "rwxr-xr-x");
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        allow(path, (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }

    private static void allow(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
}
