package app.preflight.rules;

import app.preflight.rules.RuleStore.Kept;
import app.preflight.web.Entries;
import app.preflight.web.IfMatch;
import app.preflight.web.Page;
import app.preflight.web.Redirects;
import app.preflight.web.RowNumber;
import app.preflight.web.Submitted;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page on which admins write rules, a form a rule. Each form is one change, saved under the
 * revision that the page showed.
 *
 * @param <S> the rules
 */
public abstract class RulePages<S extends RuleList<?, S>> {

    protected static final int NONE = -1;
    protected static final int NEW = 0;

    private final RuleStore<S> store;
    private final JsonMapper json;
    private final String path;

    /**
     * @param path of the page
     */
    protected RulePages(RuleStore<S> store, JsonMapper json, String path) {
        this.store = store;
        this.json = json;
        this.path = path;
    }

    protected abstract View show(Page page, int status, S rules, RuleForms forms);

    /** As it is when somebody comes to it. */
    protected RuleForms forms(Kept<S> kept) {
        return forms(kept, NONE, Entries.NONE, false);
    }

    private RuleForms forms(Kept<S> kept, int open, Entries sent, boolean overtaken) {
        List<Entries> written =
                kept.rules().rules().stream()
                        .map(rule -> Entries.of(json.<JsonNode>valueToTree(rule)))
                        .toList();
        return new RuleForms(kept.revision(), written, open, sent, overtaken);
    }

    private View again(Page page, int status, int open, Entries sent) {
        Kept<S> kept = store.find(page.me().workspace());
        return show(page, status, kept.rules(), forms(kept, open, sent, status == 409));
    }

    /**
     * @param open the number of the rule whose form it is
     */
    protected <T> View save(
            Page page, int open, IfMatch seen, Submitted<T> form, BiFunction<S, T, S> change) {
        page.me().requireAdmin();
        Kept<S> kept = store.find(page.me().workspace());
        if (!seen.is(kept.revision())) {
            return again(page, 409, open, form.entries());
        }
        return form.then(
                sent ->
                        store.save(page.me(), kept.revision(), change.apply(kept.rules(), sent))
                                        .isPresent()
                                ? Redirects.to(path)
                                : again(page, 409, open, form.entries()),
                wrong -> again(page, 422, open, wrong));
    }

    @PostMapping("/{number}/position")
    protected View move(
            Page page,
            @PathVariable String number,
            IfMatch seen,
            @RequestParam(defaultValue = "") String to) {
        RowNumber row = RowNumber.of(number);
        return save(page, NONE, seen, Submitted.NOTHING, (rules, sent) -> rules.moving(row, to));
    }

    @PostMapping("/{number}/deletion")
    protected View remove(Page page, @PathVariable String number, IfMatch seen) {
        RowNumber row = RowNumber.of(number);
        return save(page, NONE, seen, Submitted.NOTHING, (rules, sent) -> rules.removing(row));
    }
}
