package app.preflight.tables;

import java.util.List;

/** A row under the header. */
public sealed interface Row {

    /** The line of the file that it begins on, or its number in the sheet. */
    long line();

    /** As many as the file has there: at the end some may be missing. */
    List<String> cells();

    /** Blank where the row has none. */
    default String cell(int column) {
        return column < cells().size() ? cells().get(column) : "";
    }

    record Taken(long line, List<String> cells) implements Row {}

    /** It cannot be taken as it is; the rows behind it can. */
    record Refused(long line, List<String> cells, Problem problem) implements Row {}
}
