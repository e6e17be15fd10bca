package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.deals.run.NewEvent;
import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.MergeKind;
import app.preflight.duplicates.merges.MergeUndone;
import app.preflight.duplicates.merges.Merged;
import app.preflight.shared.LeadId;
import app.preflight.shared.MergeId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells of merges, and that they were undone, in what happened to both leads. */
@Component
class LeadMerges {

    private final Database database;

    LeadMerges(Database database) {
        this.database = database;
    }

    @EventListener
    void tell(Merged merged) {
        if (merged.kind() == RecordKind.LEAD) {
            tell(
                    merged.workspace(),
                    LeadEventType.LEAD_MERGED,
                    both(merged.id(), merged.survivor(), merged.merged()),
                    merged.by(),
                    merged.at());
        }
    }

    @EventListener
    void tell(MergeUndone undone) {
        if (undone.kind() == RecordKind.LEAD) {
            tell(
                    undone.workspace(),
                    LeadEventType.MERGE_UNDONE,
                    both(undone.id(), undone.survivor(), undone.merged()),
                    undone.by(),
                    undone.at());
        }
    }

    /** What is said to either of the other. */
    private static Map<UUID, ObjectNode> both(MergeId merge, UUID survivor, UUID merged) {
        return Map.of(
                survivor, data(merge).put("from", merged.toString()),
                merged, data(merge).put("into", survivor.toString()));
    }

    private static ObjectNode data(MergeId merge) {
        return JsonNodeFactory.instance.objectNode().put("merge", merge.value().toString());
    }

    private void tell(
            WorkspaceId workspace,
            LeadEventType type,
            Map<UUID, ObjectNode> said,
            UserId by,
            Instant at) {
        database.write(
                workspace,
                db -> {
                    said.forEach((lead, data) ->
                            LeadEvents.append(
                                    db,
                                    workspace,
                                    NewEvent.of(new LeadId(lead), type, by, at).with(data)));
                    return said.size();
                });
    }
}
