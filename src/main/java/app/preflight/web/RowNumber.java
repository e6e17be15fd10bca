package app.preflight.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a list that people put in order, by the number it has on the page and in paths: 1 is the
 * first. Lists are left as they are, and answered changed; where one has no such row, it is {@link
 * NotFound}.
 */
public record RowNumber(int value) {

    /**
     * @throws NotFound where the text is no number, or larger than any such list is long
     */
    public static RowNumber of(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new NotFound();
        }
        return new RowNumber(Integer.parseInt(text));
    }

    public <T> T in(List<T> rows) {
        return rows.get(place(rows));
    }

    public <T> List<T> replacedIn(List<T> rows, T row) {
        List<T> changed = new ArrayList<>(rows);
        changed.set(place(rows), row);
        return changed;
    }

    public <T> List<T> removedFrom(List<T> rows) {
        List<T> left = new ArrayList<>(rows);
        left.remove(place(rows));
        return left;
    }

    /**
     * @param by how many places down; the row goes no further than to either end
     */
    public <T> List<T> movedIn(List<T> rows, int by) {
        List<T> moved = removedFrom(rows);
        moved.add(Math.clamp(place(rows) + by, 0, moved.size()), in(rows));
        return moved;
    }

    private int place(List<?> rows) {
        if (value < 1 || value > rows.size()) {
            throw new NotFound();
        }
        return value - 1;
    }
}
