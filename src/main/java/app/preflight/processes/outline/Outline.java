package app.preflight.processes.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the lines of a text are. Headings become stages, a heading above them becomes a process,
 * marked lines become items, and prose is left aside.
 *
 * <p>Without marks of its own a line is judged by its place: the first line of a block of items
 * heads it, and one among them is an item that lost its mark. Everything is decided line by line
 * and can be changed line by line.
 */
public final class Outline {

    /** A heading longer than this is a sentence. In characters. */
    private static final int TITLE = 80;

    /** A line longer than this is prose, wherever it stands. In characters. */
    private static final int ITEM = 160;

    /** Headings that no mark shows: a line alone, one that numbered items hang on, one on top. */
    private static final int ALONE = 50;

    private static final int NUMBERED = 60;
    private static final int ON_TOP = 70;

    private final List<Token> tokens;
    private final Kind[] kinds;
    private final boolean[] guessed;
    private final boolean hasMarks;
    private final boolean hasLevels;

    private Outline(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
        this.kinds = new Kind[tokens.size()];
        Arrays.fill(kinds, Kind.ASIDE);
        this.guessed = new boolean[tokens.size()];
        this.hasMarks = tokens.stream().anyMatch(token -> token.shape().isMarked());
        this.hasLevels =
                tokens.stream()
                                .filter(token -> token.shape() == Token.Shape.HEADING)
                                .mapToInt(Token::depth)
                                .distinct()
                                .count()
                        > 1;
    }

    public static List<Line> read(String text) {
        List<String> lines = text.lines().toList();
        List<Token> tokens =
                IntStream.range(0, lines.size())
                        .mapToObj(index -> Token.read(index + 1, lines.get(index)))
                        .toList();
        Outline outline = new Outline(tokens);
        outline.liftMarkedHeadings();
        outline.judgeBlocks();
        outline.judgeHeadings();
        return outline.lines();
    }

    /** Lines marked alike are headings where most of them have items of a surer mark below. */
    private void liftMarkedHeadings() {
        for (Token.Shape shape : List.of(Token.Shape.NUMBERED, Token.Shape.BULLETED)) {
            List<Integer> alike = outermost(shape);
            long heading = alike.stream().filter(this::hasMarkedBelow).count();
            if (alike.size() > 1 && heading * 2 >= alike.size()) {
                alike.forEach(this::lift);
            }
        }
    }

    private List<Integer> outermost(Token.Shape shape) {
        int depth =
                tokens.stream()
                        .filter(token -> token.shape() == shape)
                        .mapToInt(Token::depth)
                        .min()
                        .orElse(0);
        return indexes()
                .filter(index -> tokens.get(index).shape() == shape)
                .filter(index -> tokens.get(index).depth() == depth)
                .boxed()
                .toList();
    }

    private boolean hasMarkedBelow(int index) {
        Token token = tokens.get(index);
        return IntStream.range(index + 1, tokens.size())
                .filter(next -> !tokens.get(next).isBlank())
                .limit(1)
                .mapToObj(tokens::get)
                .anyMatch(next ->
                        next.shape().isMarked()
                                && (next.shape().compareTo(token.shape()) > 0
                                        || next.depth() > token.depth() + 1));
    }

    private void lift(int index) {
        Token token = tokens.get(index);
        tokens.set(index, Token.heading(token.number(), NUMBERED, token.text()));
    }

    private void judgeBlocks() {
        int start = 0;
        while (start < tokens.size()) {
            int end = start;
            while (end < tokens.size() && isBody(tokens.get(end))) {
                end++;
            }
            if (end > start) {
                judgeBlock(start, end);
            }
            start = end + 1;
        }
    }

    private static boolean isBody(Token token) {
        return !token.isBlank() && token.shape() != Token.Shape.HEADING;
    }

    private void judgeBlock(int start, int end) {
        int first = start;
        while (first < end && !tokens.get(first).shape().isMarked()) {
            first++;
        }
        if (first < end) {
            judgeTop(start, first);
            judgeItems(first, end);
        } else if (end - start == 1 && isTitle(start) && hasMarks) {
            head(start, ALONE);
        } else if (!hasMarks && end - start > 1 && all(start, end)) {
            head(start, ON_TOP);
            guess(start + 1, end, Kind.ITEM);
        } else {
            guess(start, end, Kind.ASIDE);
        }
    }

    /** What stands on top of a block of items: its heading, then items that lost their marks. */
    private void judgeTop(int start, int first) {
        if (start == first) {
            return;
        }
        if (hasLevels || !isTitle(start)) {
            guess(start, first, Kind.ASIDE);
        } else {
            head(start, ON_TOP);
            guess(start + 1, first, Kind.ITEM);
        }
    }

    private void judgeItems(int first, int end) {
        int depth = tokens.get(first).depth();
        for (int index = first; index < end; index++) {
            Token token = tokens.get(index);
            if (token.shape().isMarked()) {
                kinds[index] = Kind.ITEM;
                depth = token.depth();
            } else if (token.depth() >= depth + 2) {
                kinds[index] = Kind.GUIDANCE;
            } else {
                guess(index, index + 1, isShort(index) ? Kind.ITEM : Kind.ASIDE);
            }
        }
    }

    /** From the last to the first, since a heading is judged by what comes below it. */
    private void judgeHeadings() {
        for (int index = tokens.size() - 1; index >= 0; index--) {
            if (tokens.get(index).shape() == Token.Shape.HEADING && !tokens.get(index).isBlank()) {
                kinds[index] = heads(index);
            }
        }
    }

    private Kind heads(int heading) {
        int level = tokens.get(heading).depth();
        for (int index = heading + 1; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            Kind kind = kinds[index];
            if (kind == Kind.ITEM) {
                return Kind.STAGE;
            }
            if (kind == Kind.ASIDE && level == ALONE && !token.isBlank()) {
                return Kind.ASIDE;
            }
            if (token.shape() == Token.Shape.HEADING && !token.isBlank()) {
                boolean below = token.depth() > level || (level == ALONE && token.depth() == ALONE);
                if (!below || kind == Kind.PROCESS) {
                    return Kind.ASIDE;
                }
                if (kind == Kind.STAGE) {
                    return Kind.PROCESS;
                }
            }
        }
        return Kind.ASIDE;
    }

    private void head(int index, int level) {
        Token token = tokens.get(index);
        tokens.set(index, Token.heading(token.number(), level, token.text()));
        guessed[index] = true;
    }

    private void guess(int start, int end, Kind kind) {
        for (int index = start; index < end; index++) {
            kinds[index] = kind;
            guessed[index] = true;
        }
    }

    private boolean isTitle(int index) {
        String text = tokens.get(index).text();
        return text.length() <= TITLE && !text.matches(".*[.!?;,。]");
    }

    private boolean isShort(int index) {
        return tokens.get(index).text().length() <= ITEM;
    }

    private boolean all(int start, int end) {
        return IntStream.range(start, end).allMatch(this::isTitle);
    }

    private IntStream indexes() {
        return IntStream.range(0, tokens.size());
    }

    private List<Line> lines() {
        return indexes()
                .filter(index -> !tokens.get(index).isBlank())
                .mapToObj(index -> line(tokens.get(index), kinds[index], guessed[index]))
                .toList();
    }

    private static Line line(Token token, Kind kind, boolean guessed) {
        String text = token.text().replaceFirst("[:：]$", "").strip();
        return new Line(
                token.number(),
                kind == Kind.STAGE || kind == Kind.PROCESS ? text : token.text(),
                kind,
                guessed);
    }
}
