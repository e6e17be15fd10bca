package app.preflight.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks no bomb: a few kilobytes that become gigabytes. Nor does the reader above it ever have to
 * hold more than a megabyte at once, whatever the markup.
 */
final class GuardedStream extends FilterInputStream {

    /**
     * Sheets are packed to a twentieth or so, and those of little but repetitions to a hundredth.
     */
    private static final long LARGEST_RATIO = 200;

    private static final long FREE_BYTES = 1 << 24;
    private static final long BYTES_A_STEP = 1 << 20;

    private final long most;
    private long read;
    private long inStep;

    /**
     * @param packed how many bytes it takes in the file
     * @param most how many may come out of them
     */
    GuardedStream(InputStream stream, long packed, long most) {
        super(stream);
        this.most = Math.min(most, Math.max(FREE_BYTES, packed * LARGEST_RATIO));
    }

    /** What came before, the reader has let go of. */
    void beginStep() {
        inStep = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(Math.min(next, 0) + 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        inStep += bytes;
        if (read > most || inStep > BYTES_A_STEP) {
            throw new Unusable(Problem.Kind.BOMB);
        }
    }
}
