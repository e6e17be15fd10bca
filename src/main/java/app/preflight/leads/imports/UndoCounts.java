package app.preflight.leads.imports;

/**
 * What became of an import that was undone.
 *
 * @param removed leads that it had added
 * @param restored leads that it had updated
 * @param kept leads of either sort that something had happened to since
 */
public record UndoCounts(int removed, int restored, int kept) {

    static final UndoCounts NONE = new UndoCounts(0, 0, 0);

    int all() {
        return removed + restored + kept;
    }

    UndoCounts plus(UndoCounts more) {
        return new UndoCounts(removed + more.removed, restored + more.restored, kept + more.kept);
    }
}
