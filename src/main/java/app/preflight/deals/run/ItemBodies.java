package app.preflight.deals.run;

import app.preflight.processes.DealFacts;
import app.preflight.processes.ProcessVersion;
import app.preflight.rules.Condition;
import app.preflight.rules.ConditionWords;
import app.preflight.web.Formats;
import app.preflight.web.Texts;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Items of a list over the API, in the words of whoever calls. */
@Component
public class ItemBodies {

    private final Texts texts;

    ItemBodies(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param process that the item's run is pinned to
     */
    public ItemBody of(Viewer viewer, Locale locale, ProcessVersion process, RunItem item) {
        ConditionWords words = DealFacts.words(texts, locale, process::item);
        return new ItemBody(
                item.key(),
                item.item().challenge().in(locale),
                item.item().importance(),
                item.item().response(),
                item.state(),
                item.response().map(Responses::write),
                evidence(new Formats(Texts.nearest(locale), viewer.zone()), item),
                item.by(),
                item.touch().map(RunItem.Touch::at),
                why(item, words),
                item.until().filter(until -> item.state() == ItemState.DEFERRED),
                condition(item, words),
                item.revision());
    }

    /** Its condition's, where it does not apply by that. */
    private static Optional<String> why(RunItem item, ConditionWords words) {
        return item.applicability().applies()
                ? item.reason()
                : Optional.of(words.only(item.applicability().failing()));
    }

    private static Optional<ItemBody.ConditionBody> condition(RunItem item, ConditionWords words) {
        List<Condition> condition = item.item().condition();
        Stream<String> unknown = item.applicability().unknown().stream().map(Condition::fact);
        return condition.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ItemBody.ConditionBody(
                                item.applicability().applies(),
                                words.of(condition),
                                unknown.distinct().toList()));
    }

    private List<ItemBody.EvidenceBody> evidence(Formats formats, RunItem item) {
        return item.evidence().stream()
                .map(one ->
                        new ItemBody.EvidenceBody(
                                item.item().sensor().orElse(""),
                                ResponseWords.of(texts, formats, one.value()),
                                one.href()))
                .toList();
    }
}
