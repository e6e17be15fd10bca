package app.preflight.deals.playbooks;

import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.NewEvent;
import app.preflight.deals.run.Responses;
import app.preflight.deals.run.RunItem;
import app.preflight.processes.Localized;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What happened to playbooks, as events of their deals; the words are those of that time. */
@Component
class PlaybookLog {

    PlaybookLog() {}

    void opened(DSLContext db, Opening.Of opening, UUID list, Stage content, Instant at) {
        ObjectNode data = about(list, content);
        text(data, "note", opening.note());
        DealEvents.append(
                db,
                opening.workspace(),
                NewEvent.of(opening.deal(), EventType.PLAYBOOK_OPENED, opening.by(), at)
                        .with(data));
    }

    void answered(DSLContext db, WorkspaceId workspace, Playbook list, RunItem item) {
        ObjectNode data = about(list.id(), list.content());
        data.put("key", item.key()).put("state", item.state().code());
        data.put("kind", item.item().response().code());
        data.set("challenge", words(item.item().challenge()));
        item.response().ifPresent(response -> data.set("response", Responses.write(response)));
        text(data, "reason", item.reason().orElse(""));
        RunItem.Touch touch = item.touch().orElseThrow();
        UserId by = touch.by().orElseThrow().id();
        append(db, workspace, list.deal(), EventType.PLAYBOOK_ANSWERED, by, touch.at(), data);
    }

    void closed(DSLContext db, WorkspaceId workspace, Playbook list, Playbook.Closing closing) {
        ObjectNode data = about(list.id(), list.content());
        text(data, "reason", closing.reason());
        UserId by = closing.by().id();
        append(db, workspace, list.deal(), EventType.PLAYBOOK_CLOSED, by, closing.at(), data);
    }

    private void append(
            DSLContext db,
            WorkspaceId workspace,
            DealId deal,
            EventType type,
            UserId by,
            Instant at,
            ObjectNode data) {
        DealEvents.append(db, workspace, NewEvent.of(deal, type, by, at).with(data));
    }

    private static ObjectNode about(UUID list, Stage content) {
        ObjectNode data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("list", list.toString())
                        .put("cause", content.key());
        data.set("name", words(content.name()));
        return data;
    }

    private static ObjectNode words(Localized words) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        text(both, "en", words.en());
        text(both, "th", words.th());
        return both;
    }

    private static void text(ObjectNode data, String name, String text) {
        if (!text.isEmpty()) {
            data.put(name, text);
        }
    }
}
