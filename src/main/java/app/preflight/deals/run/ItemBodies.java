package app.preflight.deals.run;

import app.preflight.processes.Clause;
import app.preflight.processes.ConditionWords;
import app.preflight.processes.ProcessVersion;
import app.preflight.web.Formats;
import app.preflight.web.Texts;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Items of a list over the API, in the words of whoever calls. */
@Component
public class ItemBodies {

    private final Texts texts;

    ItemBodies(Texts texts) {
        this.texts = texts;
    }

    ItemBody of(Viewer viewer, Locale locale, ProcessVersion process, RunItem item) {
        return of(viewer, locale, item, new ConditionWords(texts, locale, process::item));
    }

    /** Of a list whose items apply always. */
    public ItemBody of(Viewer viewer, Locale locale, RunItem item) {
        return of(viewer, locale, item, new ConditionWords(texts, locale, key -> Optional.empty()));
    }

    private ItemBody of(Viewer viewer, Locale locale, RunItem item, ConditionWords words) {
        return new ItemBody(
                item.key(),
                item.item().challenge().in(locale),
                item.item().importance().code(),
                item.item().response().code(),
                item.state().code(),
                item.response().<JsonNode>map(Responses::write).orElse(null),
                evidence(new Formats(Texts.nearest(locale), viewer.zone()), item),
                item.by().map(ActorBody::of).orElse(null),
                item.touch().map(RunItem.Touch::at).orElse(null),
                why(item, words),
                item.state() == ItemState.DEFERRED ? item.until().orElse(null) : null,
                condition(item, words),
                item.revision());
    }

    /** Its condition's, where it does not apply by that. */
    private static @Nullable String why(RunItem item, ConditionWords words) {
        return item.applicability().applies()
                ? item.reason().orElse(null)
                : words.only(item.applicability().failing());
    }

    private static ItemBody.@Nullable ConditionBody condition(RunItem item, ConditionWords words) {
        List<Clause> condition = item.item().condition();
        Stream<String> unknown =
                item.applicability().unknown().stream().flatMap(clause -> clause.fact().stream());
        return condition.isEmpty()
                ? null
                : new ItemBody.ConditionBody(
                        item.applicability().applies(),
                        words.of(condition),
                        unknown.distinct().toList());
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
