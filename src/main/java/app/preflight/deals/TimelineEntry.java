package app.preflight.deals;

import app.preflight.deals.run.Event;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.ResponseWords;
import app.preflight.deals.run.Responses;
import app.preflight.processes.Item;
import app.preflight.processes.Localized;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.ResponseKind;
import app.preflight.processes.Stage;
import app.preflight.web.Page;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An event, told in the words of the process that the deal runs on. */
public record TimelineEntry(Event<EventType> event, ProcessVersion process) {

    /** The sentence's object: which item, which stage, which fields. */
    public String subject(Page page) {
        return item().map(item -> item.challenge().in(page.locale()))
                .or(() -> stage().map(stage -> stage.name().in(page.locale())))
                .or(() -> playbook().map(words -> words.in(page.locale())))
                .orElseGet(() ->
                        event.data()
                                .path("fields")
                                .valueStream()
                                .map(field -> page.t("field." + field.asString()))
                                .collect(Collectors.joining(", ")));
    }

    private Optional<Item> item() {
        return Optional.ofNullable(event.data().path("item").stringValue(null))
                .flatMap(process::item);
    }

    private Optional<Stage> stage() {
        return Optional.ofNullable(event.data().path("stage").stringValue(null))
                .flatMap(process::stage);
    }

    /** What a playbook said then. */
    private Optional<Localized> playbook() {
        JsonNode words = event.data().path(event.data().has("challenge") ? "challenge" : "name");
        return Optional.of(words)
                .filter(both -> event.data().has("cause"))
                .map(both ->
                        new Localized(both.path("en").asString(""), both.path("th").asString("")));
    }

    /** The value, or the reason, that came with it; what else it changed. */
    public String detail(Page page) {
        Optional<Response> response =
                kind().flatMap(kind ->
                        Optional.of(event.data().path("response"))
                                .filter(JsonNode::isObject)
                                .map(body -> Responses.kept(kind, body)));
        return response.map(value -> ResponseWords.of(page, value))
                .or(() -> Optional.of(why(page)))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> shift(page));
    }

    private Optional<ResponseKind> kind() {
        return item().map(Item::response)
                .or(() -> ResponseKind.named(event.data().path("kind").asString("")));
    }

    private String why(Page page) {
        String sensor = event.data().path("sensor").asString("");
        String reason =
                event.data().path("reason").asString(event.data().path("note").asString(""));
        if (event.type() == EventType.ITEM_REOPENED && !sensor.isEmpty()) {
            return page.t("item.evidence-gone", page.t("sensor." + sensor));
        }
        return event.data().has("instead") ? page.t("event.otherwise", reason) : reason;
    }

    private String shift(Page page) {
        return Stream.of("applying", "ceasing")
                .filter(list -> !event.data().path(list).isEmpty())
                .map(list -> page.t("event." + list, challenges(page, event.data().path(list))))
                .collect(Collectors.joining(" "));
    }

    private String challenges(Page page, JsonNode keys) {
        return keys.valueStream()
                .flatMap(key -> process.item(key.asString()).stream())
                .map(item -> item.challenge().in(page.locale()))
                .collect(Collectors.joining(", "));
    }
}
