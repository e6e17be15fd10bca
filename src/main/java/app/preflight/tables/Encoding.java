package app.preflight.tables;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which letters the bytes of a file are: spreadsheets on Thai machines save more than one way. */
final class Encoding {

    static final int MARK = '\uFEFF';

    /** Holds all of TIS-620, and the quotation marks that Windows added to it. */
    private static final Charset THAI = Charset.forName("x-windows-874");

    private static final int FIRST_BYTES = 4_000;
    private static final int THAI_BLOCK = 0x0E;

    private Encoding() {}

    static Reader open(Path file, Charset charset) throws IOException {
        return behindMark(reader(file, charset));
    }

    /** Where there is one. */
    static Reader behindMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    static Charset of(Path file) throws IOException {
        byte[] first = firstBytes(file);
        if (hasMark(first, 0xFF, 0xFE) || hasZeros(first, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (hasMark(first, 0xFE, 0xFF) || hasZeros(first, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (isReadableAs(StandardCharsets.UTF_8, file)) {
            return StandardCharsets.UTF_8;
        }
        if (isThai(file) && isReadableAs(THAI, file)) {
            return THAI;
        }
        throw new Unusable(Problem.Kind.ENCODING);
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(FIRST_BYTES);
        }
    }

    private static boolean hasMark(byte[] first, int one, int other) {
        return first.length > 1 && (first[0] & 0xFF) == one && (first[1] & 0xFF) == other;
    }

    /** In UTF-16 every other byte of English is nought, and of Thai the number of its block. */
    private static boolean hasZeros(byte[] first, int offset) {
        int zeros = 0;
        for (int index = offset; index < first.length; index += 2) {
            zeros += first[index] == 0 || first[index] == THAI_BLOCK ? 1 : 0;
        }
        return zeros > first.length / 8;
    }

    private static boolean isReadableAs(Charset charset, Path file) throws IOException {
        try (Reader reader = reader(file, charset)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        // A decoder made so refuses what it does not know instead of replacing it.
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), charset.newDecoder()));
    }

    /** Thai letters come in runs; the accents of Western Europe stand alone. */
    private static boolean isThai(Path file) throws IOException {
        long inRuns = 0;
        long alone = 0;
        int before = 0;
        int run = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next >= 0x80) {
                    run++;
                } else if (before >= 0x80) {
                    inRuns += run > 1 ? run : 0;
                    alone += run == 1 ? 1 : 0;
                    run = 0;
                }
                before = next;
            }
        }
        return inRuns + run > 4 * alone;
    }
}
