package app.preflight.tables;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What is wrong with a file or one of its rows.
 *
 * @param line where it stands, counted from 1; 0 where it is the file as a whole
 * @param details what the message names beside the file and the line: see the message files
 */
public record Problem(Kind kind, long line, List<Object> details) {

    /** The command line speaks English only; pages take the same texts in their language. */
    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("messages/messages", Locale.ENGLISH);

    public Problem(Kind kind, Object... details) {
        this(kind, 0, List.of(details));
    }

    Problem at(long number) {
        return new Problem(kind, number, details);
    }

    /** What the message of {@link Kind#key} takes; the name is the one that its reader knows. */
    public Object[] arguments(String file) {
        return Stream.concat(Stream.of(file, line), details.stream()).toArray();
    }

    String sentence(String file) {
        return new MessageFormat(ENGLISH.getString(kind.key()), Locale.ENGLISH)
                .format(arguments(file));
    }

    public enum Kind {
        NO_FILE,
        NO_ACCESS,
        FOLDER,
        UNREADABLE,
        TOO_LARGE,
        EMPTY,
        NOT_A_TABLE,
        OLD_EXCEL,
        OPEN_DOCUMENT,
        PASSWORD,
        DAMAGED,
        BOMB,
        DOCUMENT_TYPE,
        ENCODING,
        NO_HEADER,
        /** For those who need a name for each. */
        UNNAMED_COLUMN,
        SAME_COLUMN,
        TOO_MANY_COLUMNS,
        OPEN_QUOTE,
        BROKEN_QUOTE,
        LONG_CELL,
        /** Of a row, like the next: the others of the file are read. */
        TOO_MANY_CELLS,
        NUL_CHARACTER;

        /** Of its message. */
        public String key() {
            return "table." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
