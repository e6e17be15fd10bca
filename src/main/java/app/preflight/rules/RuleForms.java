package app.preflight.rules;

import app.preflight.web.Entries;
import java.util.List;

/**
 * The forms on a page of rules, one a rule and one for a new one.
 *
 * @param revision of the rules that the page shows
 * @param written each rule as its form shows it
 * @param open the number of the rule whose form is shown as it was sent, 0 for a new one; -1 for
 *     none
 * @param overtaken whether somebody else was first, so that nothing was changed
 */
public record RuleForms(
        int revision, List<Entries> written, int open, Entries sent, boolean overtaken) {

    /** Of a rule, or of a new one: 0. */
    public Entries of(int number) {
        if (number == open) {
            return sent;
        }
        return number == 0 ? Entries.NONE : written.get(number - 1);
    }
}
