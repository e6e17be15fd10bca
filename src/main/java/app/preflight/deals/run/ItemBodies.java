package app.preflight.deals.run;

import app.preflight.web.Formats;
import app.preflight.web.Texts;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Items of a list over the API, in the words of whoever calls. */
@Component
class ItemBodies {

    private final Texts texts;

    ItemBodies(Texts texts) {
        this.texts = texts;
    }

    ItemBody of(Viewer viewer, Locale locale, RunItem item) {
        return new ItemBody(
                item.key(),
                item.item().challenge().in(locale),
                item.item().importance().word(),
                item.item().response().word(),
                item.state().word(),
                item.response().<JsonNode>map(Responses::write).orElse(null),
                evidence(new Formats(Texts.nearest(locale), viewer.zone()), item),
                item.by().map(ActorBody::of).orElse(null),
                item.touch().map(RunItem.Touch::at).orElse(null),
                item.reason().orElse(null),
                item.until().orElse(null),
                item.revision());
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
