package app.preflight.rules;

import app.preflight.web.Invalid;
import app.preflight.web.RowNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules in the order in which they are asked, and what is true where none fits. Each change answers
 * the whole anew.
 *
 * @param <R> a rule
 * @param <S> the whole
 */
public interface RuleList<R, S> {

    int MOST = 50;

    List<R> rules();

    S with(List<R> changed);

    /**
     * @param field of the form, beside which it is told that there are as many as anybody reads
     */
    default S adding(R rule, String field) {
        if (rules().size() == MOST) {
            throw new Invalid(field, "error.many", MOST);
        }
        List<R> more = new ArrayList<>(rules());
        more.add(rule);
        return with(more);
    }

    default S replacing(RowNumber number, R changed) {
        return with(number.replacedIn(rules(), changed));
    }

    default S removing(RowNumber number) {
        return with(number.removedFrom(rules()));
    }

    /**
     * @param to {@code up} or down
     */
    default S moving(RowNumber number, String to) {
        return with(number.movedIn(rules(), to.equals("up") ? -1 : 1));
    }
}
