package app.preflight.processes;

import app.preflight.rules.Condition;
import app.preflight.web.Page;
import java.util.List;

/** What changed, as people read it. */
public final class ChangeWords {

    private final Page page;

    public ChangeWords(Page page) {
        this.page = page;
    }

    /** Empty where there is nothing. */
    public String of(Change.Value value) {
        return switch (value) {
            case Change.Value.Written(Localized text) -> text.in(page.locale());
            case Change.Value.Told(String key) -> page.t(key);
            case Change.Value.Applies(List<Condition> conditions, List<Item> items) ->
                    DealFacts.among(page, items).of(conditions);
        };
    }
}
