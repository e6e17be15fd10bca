package app.preflight.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Lines of cells, as a file has them; blank ones are left out. */
interface Source extends Closeable {

    /** One cell more than a header may have is kept, to tell that there are too many. */
    int MOST_CELLS = Header.MOST_COLUMNS + 1;

    int LONGEST_CELL = 1 << 16;

    record Line(long number, List<String> cells) {}

    Optional<Line> next() throws IOException;
}
