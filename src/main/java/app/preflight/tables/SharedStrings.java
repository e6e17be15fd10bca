package app.preflight.tables;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The texts of a workbook, which its cells name by number. A sheet of a million rows has millions
 * of them; so they lie in a file beside, and not on the heap.
 */
final class SharedStrings implements Closeable {

    private static final ValueLayout.OfLong END =
            ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment texts;
    private final MemorySegment ends;

    SharedStrings(XmlPart part, Path temporary) throws IOException {
        Path textFile = Files.createTempFile(temporary, "texts", "");
        Path endFile = Files.createTempFile(temporary, "ends", "");
        try {
            write(part, textFile, endFile);
            texts = map(textFile);
            ends = map(endFile);
        } catch (IOException failure) {
            arena.close();
            throw failure;
        } finally {
            // What is mapped stays readable.
            Files.delete(textFile);
            Files.delete(endFile);
        }
    }

    private static void write(XmlPart part, Path textFile, Path endFile) throws IOException {
        try (OutputStream text = new BufferedOutputStream(Files.newOutputStream(textFile));
                DataOutputStream end =
                        new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(endFile)))) {
            long length = 0;
            end.writeLong(length);
            while (part.findStart("si", "sst")) {
                byte[] next = CellText.read(part, "si").getBytes(StandardCharsets.UTF_8);
                text.write(next);
                length += next.length;
                end.writeLong(length);
            }
        }
    }

    private MemorySegment map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    String text(int number) throws IOException {
        if (number < 0 || (number + 1L) * Long.BYTES >= ends.byteSize()) {
            throw new Unusable(Problem.Kind.DAMAGED);
        }
        long begin = ends.getAtIndex(END, number);
        long end = ends.getAtIndex(END, number + 1L);
        byte[] text = texts.asSlice(begin, end - begin).toArray(ValueLayout.JAVA_BYTE);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
