package app.preflight.tables;

import app.preflight.tables.Problem.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a file is, by its bytes: names are often wrong. */
enum Content {
    TEXT,
    WORKBOOK;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    private static final byte[] PASSWORD = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Documents, pictures and pages that people take for tables, because a table is on them. */
    private static final byte[][] OTHERS = {
        "%PDF".getBytes(StandardCharsets.US_ASCII),
        bytes(0x89, 'P', 'N', 'G'),
        bytes(0xFF, 0xD8, 0xFF),
        "GIF8".getBytes(StandardCharsets.US_ASCII),
        "RIFF".getBytes(StandardCharsets.US_ASCII),
        "{\\rtf".getBytes(StandardCharsets.US_ASCII),
        "<".getBytes(StandardCharsets.US_ASCII),
        bytes(0x1F, 0x8B),
    };

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }

    static Content of(Path file) throws IOException {
        byte[] first = read(file, 0, OLE2.length);
        if (first.length == 0) {
            throw new Unusable(Kind.EMPTY);
        }
        if (startsWith(first, ZIP)) {
            requireWorkbook(file);
            return WORKBOOK;
        }
        if (startsWith(first, OLE2)) {
            throw new Unusable(isProtected(file) ? Kind.PASSWORD : Kind.OLD_EXCEL);
        }
        if (Stream.of(OTHERS).anyMatch(other -> startsWith(first, other))) {
            throw new Unusable(Kind.NOT_A_TABLE);
        }
        return TEXT;
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return indexOf(bytes, beginning) == 0;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    private static void requireWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().map(ZipEntry::getName).anyMatch("content.xml"::equals)) {
                throw new Unusable(Kind.OPEN_DOCUMENT);
            }
            if (zip.stream().map(ZipEntry::getName).noneMatch(name -> name.startsWith("xl/"))) {
                throw new Unusable(Kind.NOT_A_TABLE);
            }
        }
    }

    /** The old format, or the safe that Excel puts a workbook with a password into. */
    private static boolean isProtected(Path file) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(read(file, 0, 512)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.limit() < 512) {
            return false;
        }
        long sectorSize = 1L << (header.getShort(30) & 0x1F);
        long directory = (header.getInt(48) + 1L) * sectorSize;
        return indexOf(read(file, Math.max(directory, 0), 1 << 13), PASSWORD) >= 0;
    }

    private static byte[] read(Path file, long from, int length) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(from);
            return Channels.newInputStream(channel).readNBytes(length);
        }
    }
}
