package app.preflight.tables;

import app.preflight.tables.Problem.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook in their zip file, and how they refer to each other (ECMA-376 part 2).
 */
final class Archive implements Closeable {

    /** For parts that are kept whole: names, styles. */
    static final long SMALL = 1 << 25;

    private final ZipFile zip;
    private final long size;

    /**
     * @param type the last word of its address
     */
    record Relation(String id, String type, String part) {}

    Archive(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.size = Files.size(file);
    }

    /**
     * @param most how many bytes it may unpack to
     */
    XmlPart part(String name, long most) throws IOException {
        return find(name, most).orElseThrow(() -> new Unusable(Kind.DAMAGED));
    }

    private Optional<XmlPart> find(String name, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name.substring(1));
        if (entry == null) {
            return Optional.empty();
        }
        // What the archive says of its parts may be untrue.
        long packed = Math.min(entry.getCompressedSize(), size);
        return Optional.of(new XmlPart(new GuardedStream(zip.getInputStream(entry), packed, most)));
    }

    /**
     * @param part its name begins with a slash; a slash alone is the whole
     */
    List<Relation> relations(String part) throws IOException {
        int folder = part.lastIndexOf('/') + 1;
        String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        List<Relation> relations = new ArrayList<>();
        Optional<XmlPart> list = find(name, SMALL);
        if (list.isPresent()) {
            try (XmlPart xml = list.get()) {
                while (xml.findStart("Relationship", "Relationships")) {
                    relations.add(relation(part, xml));
                }
            }
        }
        return relations;
    }

    private static Relation relation(String part, XmlPart xml) throws IOException {
        String type = xml.required("Type");
        return new Relation(
                xml.required("Id"),
                type.substring(type.lastIndexOf('/') + 1),
                resolve(part, xml.required("Target")));
    }

    /** What lies outside of the file is no part, and is not asked for. */
    private static String resolve(String part, String target) {
        try {
            String path = URI.create(part).resolve(target).getPath();
            return path != null && path.startsWith("/") ? path : "/";
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
