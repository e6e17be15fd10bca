package app.preflight.deals;

import app.preflight.deals.run.DealEvent;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.ResponseWords;
import app.preflight.deals.run.Responses;
import app.preflight.processes.Item;
import app.preflight.processes.Stage;
import app.preflight.web.Page;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An event with the item or the stage it speaks of. */
public record TimelineEntry(DealEvent event, Optional<Item> item, Optional<Stage> stage) {

    /** The sentence's object: which item, which stage, which fields. */
    public String subject(Page page) {
        if (item.isPresent()) {
            return item.get().challenge().in(page.locale());
        }
        if (stage.isPresent()) {
            return stage.get().name().in(page.locale());
        }
        return event.data()
                .path("fields")
                .valueStream()
                .map(field -> page.t("field." + field.asString()))
                .collect(Collectors.joining(", "));
    }

    /** The value, or the reason, that came with it. */
    public String detail(Page page) {
        Optional<Response> response =
                item.flatMap(known ->
                        Optional.of(event.data().path("response"))
                                .filter(JsonNode::isObject)
                                .map(body -> Responses.kept(known.response(), body)));
        return response.map(value -> ResponseWords.of(page, value)).orElseGet(() -> why(page));
    }

    private String why(Page page) {
        String sensor = event.data().path("sensor").asString("");
        return event.type() == EventType.ITEM_REOPENED && !sensor.isEmpty()
                ? page.t("item.evidence-gone", page.t("sensor." + sensor))
                : event.data().path("reason").asString("");
    }
}
