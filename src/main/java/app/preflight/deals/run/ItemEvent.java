package app.preflight.deals.run;

import app.preflight.processes.Localized;
import app.preflight.processes.Stage;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of an item, as an event of its deal: an item of the process is named by its key, one
 * of a playbook by its words of that time.
 */
public record ItemEvent(EventType type, ObjectNode data) {

    static ItemEvent of(Standing run, RunItem item) {
        return run.isPlaybook()
                ? new ItemEvent(EventType.PLAYBOOK_ANSWERED, answered(run, item))
                : new ItemEvent(EventType.of(item.recorded()), ItemRows.data(item));
    }

    private static ObjectNode answered(Standing run, RunItem item) {
        ObjectNode data = ofPlaybook(run.run(), run.stage());
        data.put("key", item.key()).put("state", item.recorded().code());
        data.put("kind", item.item().response().code());
        data.set("challenge", words(item.item().challenge()));
        item.response().ifPresent(response -> data.set("response", Responses.write(response)));
        item.reason().ifPresent(reason -> data.put("reason", reason));
        return data;
    }

    /** What every event of a playbook tells. */
    public static ObjectNode ofPlaybook(UUID playbook, Stage stage) {
        ObjectNode data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("list", playbook.toString())
                        .put("cause", stage.key());
        data.set("name", words(stage.name()));
        return data;
    }

    private static ObjectNode words(Localized words) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        put(both, "en", words.en());
        put(both, "th", words.th());
        return both;
    }

    private static void put(ObjectNode both, String language, String text) {
        if (!text.isEmpty()) {
            both.put(language, text);
        }
    }
}
