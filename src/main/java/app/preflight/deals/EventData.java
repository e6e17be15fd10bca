package app.preflight.deals;

import app.preflight.deals.run.RunItem;
import app.preflight.deals.run.Shift;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the events of a deal's own tell. */
final class EventData {

    private EventData() {}

    /** Which process, and why another than the rules give. */
    static ObjectNode opened(NewDeal deal) {
        ObjectNode data =
                node().put("process", deal.process().key())
                        .put("version", deal.process().version());
        deal.otherwise()
                .ifPresent(other ->
                        data.put("instead", other.instead()).put("reason", other.reason()));
        return data;
    }

    /** The names of the fields, as the API writes them. */
    static ObjectNode changed(List<String> fields) {
        ObjectNode data = node();
        data.set("fields", array(fields.stream()));
        return data;
    }

    /** With the keys of the items that apply since, and of those that do not any more. */
    static ObjectNode changed(List<String> fields, Optional<Shift> shift) {
        ObjectNode data = changed(fields);
        shift.map(Shift::applying)
                .filter(items -> !items.isEmpty())
                .ifPresent(items -> data.set("applying", array(items.stream().map(RunItem::key))));
        shift.map(Shift::ceasing)
                .filter(items -> !items.isEmpty())
                .ifPresent(items -> data.set("ceasing", array(items.stream().map(RunItem::key))));
        return data;
    }

    private static ArrayNode array(Stream<String> words) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        words.forEach(array::add);
        return array;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
