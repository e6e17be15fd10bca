package app.preflight.processes.outline;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line by its looks alone.
 *
 * @param depth how far it is indented, in columns; of a heading its level, 1 being the highest
 */
record Token(int number, Shape shape, int depth, String text) {

    /** In the order of how surely a line of that shape is an item. */
    enum Shape {
        BLANK,
        PLAIN,
        HEADING,
        NUMBERED,
        BULLETED,
        BOXED;

        boolean isMarked() {
            return compareTo(NUMBERED) >= 0;
        }
    }

    /** Below the six of Markdown: a line in bold alone. */
    static final int BOLD = 40;

    private static final int TAB = 4;

    /** A longer line can only be prose, and no pattern is tried on it. In characters. */
    private static final int LONGEST = 3_000;

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern BOLD_LINE = Pattern.compile("(\\*\\*|__)([^*_]+)\\1:?");
    private static final String RULES = "-*_=";

    private static final Pattern BOXED =
            Pattern.compile(
                    "(?:[-*+•]\\s*|[0-9๐-๙]{1,3}[.)]\\s*)?"
                            + "(?:[❏❐❑❒☐☑☒□■▢◻◽⬜🔲✓✔✅✗✘\\uF06F\\uF0A8]\\uFE0F?|\\[[ xX]?])\\s*(.*)");

    private static final Pattern BULLETED =
            Pattern.compile("(?:[•◦‣⁃▪▸►●○·∙➢➤\\uF0A7\\uF0B7\\uF0D8]\\s*|[-*+–—]\\s+)(.*)");

    /** The last of the numbers has its point: 1.5 may be an amount. */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "\\(?((?:[0-9๐-๙]{1,3}\\.){0,6}[0-9๐-๙]{1,3}|[a-zA-Zก-ฮ])[.)]\\s*(?![0-9๐-๙])(.+)");

    private static final Pattern INLINE =
            Pattern.compile("\\*\\*|__|`|(?<!\\w)[*_](?=\\w)|(?<=\\w)[*_](?!\\w)");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*+)]\\([^()]*+\\)");

    static Token read(int number, String line) {
        String text = line.replace('\u00A0', ' ').strip();
        int indent = indent(line);
        if (text.length() > LONGEST) {
            return new Token(number, Shape.PLAIN, indent, text);
        }
        if (text.isEmpty() || isRule(text)) {
            return new Token(number, Shape.BLANK, 0, "");
        }
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
            return heading(number, heading.group(1).length(), heading.group(2));
        }
        Matcher bold = BOLD_LINE.matcher(text);
        if (bold.matches()) {
            return heading(number, BOLD, bold.group(2));
        }
        return marked(number, indent, text);
    }

    /** A line drawn with one character; a pattern that repeats a group overflows on a long one. */
    private static boolean isRule(String text) {
        int[] drawn = text.chars().filter(c -> !Character.isWhitespace(c)).toArray();
        return drawn.length > 2
                && RULES.indexOf(drawn[0]) >= 0
                && Arrays.stream(drawn).allMatch(c -> c == drawn[0]);
    }

    private static Token marked(int number, int indent, String text) {
        Matcher boxed = BOXED.matcher(text);
        if (boxed.matches()) {
            return new Token(number, Shape.BOXED, indent, plain(boxed.group(1)));
        }
        Matcher bulleted = BULLETED.matcher(text);
        if (bulleted.matches()) {
            return new Token(number, Shape.BULLETED, indent, plain(bulleted.group(1)));
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            int deeper = (int) numbered.group(1).chars().filter(c -> c == '.').count();
            return new Token(
                    number, Shape.NUMBERED, indent + deeper * TAB, plain(numbered.group(2)));
        }
        return new Token(number, Shape.PLAIN, indent, plain(text));
    }

    static Token heading(int number, int level, String text) {
        return new Token(number, Shape.HEADING, level, plain(text));
    }

    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            columns += line.charAt(i) == '\t' ? TAB : 1;
        }
        return columns;
    }

    /** Without Markdown's marks inside the line. */
    private static String plain(String text) {
        String named = LINK.matcher(text.replaceFirst("^>\\s*", "")).replaceAll("$1");
        return INLINE.matcher(named).replaceAll("").strip();
    }

    boolean isBlank() {
        return shape == Shape.BLANK || text.isEmpty();
    }
}
