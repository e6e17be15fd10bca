package app.preflight.processes.outline;

/**
 * A line of a text that is not blank, and what it is.
 *
 * @param number counted from 1, as an editor counts them
 * @param text without its mark
 * @param guessed whether nothing but its place says so
 */
public record Line(int number, String text, Kind kind, boolean guessed) {

    public Line as(Kind other) {
        return new Line(number, text, other, false);
    }
}
