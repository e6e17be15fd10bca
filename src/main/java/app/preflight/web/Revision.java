package app.preflight.web;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row's revision as an ETag, and back from {@code If-Match}. */
public final class Revision {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:\\.\\d{1,9})?\"");
    private static final int NEVER = -1;

    private Revision() {}

    public static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Of an answer that shows two rows, so that a change of either is a new one. {@link #ifMatch}
     * reads the first: it is the one that is written.
     */
    public static String etag(int revision, int beside) {
        return "\"" + revision + "." + beside + "\"";
    }

    /**
     * Empty for no header and for {@code *}; a text that no answer of ours ever held matches
     * nothing.
     */
    public static OptionalInt ifMatch(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return OptionalInt.empty();
        }
        Matcher matcher = ETAG.matcher(header.strip());
        return OptionalInt.of(matcher.matches() ? Integer.parseInt(matcher.group(1)) : NEVER);
    }
}
